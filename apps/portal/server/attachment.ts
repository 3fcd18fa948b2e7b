/** `Content-Disposition` of a download: the name in ASCII for old clients, and exactly as given (RFC 6266, RFC 8187). */
export function attachment(fileName: string): string {
  const plain =
    fileName
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\%/;]/g, '_')
      .trim() || 'document'
  const exact = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (symbol) => `%${symbol.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
