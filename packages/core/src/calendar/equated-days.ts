/** Days that royal decrees under Algemene termijnenwet 3(3) equate with public holidays. A new decree adds rows. */
export const equatedDays: ReadonlySet<string> = new Set([
  // Decree for 2023-2025
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  // Decree for 2026-2028
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
])
