import type { ReactNode } from 'react'

/** A QR code as a `data:` image, or as SVG elements; `alt` says what it is for, never what is in it. */
export function QrBlock({ src, alt, children }: { src?: string; alt: string; children?: ReactNode }) {
  return (
    <div className="qr">
      {src ? (
        <img src={src} width="200" height="200" alt={alt} />
      ) : (
        <div role="img" aria-label={alt}>
          {children}
        </div>
      )}
    </div>
  )
}
