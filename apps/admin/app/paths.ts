/** The list of an employer's people. What is asked for stands in the address, so that a view can be kept (UX-M1). */
export function employeesPath(
  slug: string,
  asked: { role?: string | null; search?: string; after?: string | null; done?: string; about?: string } = {},
): string {
  const query = new URLSearchParams()
  if (asked.role) query.set('rol', asked.role)
  if (asked.search) query.set('q', asked.search)
  if (asked.after) query.set('na', asked.after)
  if (asked.done) query.set('gelukt', asked.done)
  if (asked.about) query.set('over', asked.about)
  return `/werkgever/${slug}/medewerkers${query.size ? `?${query}` : ''}`
}
