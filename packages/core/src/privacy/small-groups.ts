import { smallestGroup } from './access-conditions.ts'

/** an aggregate of fewer than ten persons is not shown. */
export const isSuppressed = (persons: number): boolean => persons < smallestGroup

/**
 * "also when computable as a difference": when the hidden persons of a set of groups together are fewer than
 * ten, the total would give them away, so the smallest shown group is hidden with them.
 */
export function shownGroups<G extends { readonly persons: number }>(groups: readonly G[]): readonly G[] {
  const shown = groups.filter((group) => !isSuppressed(group.persons)).toSorted((a, b) => b.persons - a.persons)
  let hiddenPersons = groups.reduce((sum, group) => sum + (isSuppressed(group.persons) ? group.persons : 0), 0)
  while (hiddenPersons > 0 && isSuppressed(hiddenPersons)) {
    const smallest = shown.pop()
    if (!smallest) break
    hiddenPersons += smallest.persons
  }
  return groups.filter((group) => shown.includes(group))
}
