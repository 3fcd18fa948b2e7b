import { expect, test } from 'vitest'
import { shownGroups } from './small-groups.ts'

const shown = (...sizes: number[]) => shownGroups(sizes.map((persons) => ({ persons }))).map((group) => group.persons)

test('R-3.4.6 a group of nine is left out', () => expect(shown(30, 40, 9, 8)).toEqual([30, 40]))
test('R-3.4.6 one small group would follow from the total, so the smallest other one goes too', () =>
  expect(shown(30, 40, 4)).toEqual([40]))
test('R-3.4.6 without small groups everything is shown', () => expect(shown(30, 10)).toEqual([30, 10]))
test('R-3.4.6 when only small groups exist nothing is shown', () => expect(shown(4)).toEqual([]))
