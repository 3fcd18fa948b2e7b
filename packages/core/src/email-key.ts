/** How two spellings of one e-mail address are found to be the same (P-03): NFKC, trimmed, case-folded. */
export const emailKey = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()
