const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const

/** nine digits, not all zero, whose weighted sum is divisible by eleven. */
export function isValidBsn(bsn: string): boolean {
  if (!/^[0-9]{9}$/.test(bsn) || bsn === '000000000') return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(bsn[index]), 0)
  return sum % 11 === 0
}

/** what a screen shows without the right to reveal. */
export const maskedBsn = '•••••••••'
