import type { DocumentFiles } from '@beterschap/db/documents/document-store'
import { aCase, anEntry, insert, type MadeUpEmployee, type Workshop } from '@beterschap/testing/factories'
import { idOf, madeUpPdf } from '@beterschap/testing/made-up'
import { demoDays } from './demo-days.ts'

type Who = MadeUpEmployee & { name: string; identityId: string }

const casemanager = { authorName: 'Carla Casemanager', authorRole: 'providerCaseworker' }
const physician = { authorName: 'Dirk Bedrijfsarts', authorRole: 'physician' }

export interface StoryTools {
  files: DocumentFiles
  now: Date
  manager: string
}

/** Sick since this morning: a fresh case with nothing but the report. */
export async function sickToday(shop: Workshop, who: Who, { now }: StoryTools): Promise<void> {
  const { daysAgo } = demoDays(now)
  await aCase(shop, who, [{ firstDay: daysAgo(0), recoveryDate: null }])
}

/** A long absence in week 41: everything that a timeline can hold, and one item that is not shared. */
export async function weeks41(shop: Workshop, who: Who, tools: StoryTools): Promise<void> {
  const { today, daysAgo, at } = demoDays(tools.now)
  const { employerId } = who
  // The Monday that makes today a day of week 41.
  const start = 40 * 7 + today.dayOfWeek - 1
  const caseId = await aCase(shop, who, [{ firstDay: daysAgo(start), recoveryDate: null }])
  const on = (sickDay: number): string => daysAgo(start - sickDay)
  const note = (sickDay: number, title: string, body: string, noteType: string, by = casemanager, isRead = true) =>
    anEntry(shop, {
      employerId,
      caseId,
      kind: 'note',
      day: on(sickDay),
      title,
      body,
      noteType,
      ...by,
      sharedAt: at(on(sickDay)),
      isRead,
    })
  const task = (sickDay: number, title: string, by: { authorName: string; authorRole: string }, isDone: boolean) =>
    anEntry(shop, {
      employerId,
      caseId,
      kind: 'task',
      day: on(sickDay),
      title,
      ...by,
      sharedAt: at(on(sickDay)),
      isDone,
      isRead: isDone,
    })
  const manager = { authorName: tools.manager, authorRole: 'manager' }

  await aDocument(shop, tools.files, {
    employerId,
    caseId,
    day: on(1),
    sharedAt: at(on(1)),
    title: 'Zo gaan wij om met ziek zijn',
    fileName: 'Verzuimbeleid De Linde.pdf',
    line: 'Verzuimbeleid (voorbeeld)',
    body: 'Hierin lees je wat je van ons kunt verwachten, en wat wij van jou vragen.',
    ...manager,
  })
  await task(3, 'Bellen om je werk over te dragen', manager, true)
  await note(
    3,
    'Gesprek over je werk',
    'Wij hebben gebeld over de bestellingen die nog lopen. Otto neemt ze over. Wij bellen elkaar volgende week weer.',
    'Gespreksverslag',
    manager,
  )
  await aDocument(shop, tools.files, {
    employerId,
    caseId,
    day: on(30),
    sharedAt: at(on(30)),
    title: 'Uitnodiging voor de bedrijfsarts',
    fileName: 'Uitnodiging spreekuur.pdf',
    line: 'Uitnodiging spreekuur (voorbeeld)',
    body: 'Kun je niet op deze dag? Bel dan het nummer in de brief.',
    ...casemanager,
  })
  await note(
    38,
    'Advies van de bedrijfsarts',
    'Je kunt nu 2 keer 3 uur per week licht werk doen, zittend en in je eigen tempo. Tillen boven 5 kilo is nog niet mogelijk. De bedrijfsarts verwacht dat dit de komende 6 weken langzaam meer kan worden. Advies aan de werkgever: zorg voor een stoel bij de inpaktafel en plan vaste rustmomenten. Over 6 weken kijken jullie opnieuw samen.',
    'Terugkoppeling bedrijfsarts',
    physician,
  )
  await aDocument(shop, tools.files, {
    employerId,
    caseId,
    day: on(52),
    sharedAt: at(on(52)),
    title: 'Plan van aanpak, getekend',
    fileName: 'Plan van aanpak.pdf',
    line: 'Plan van aanpak (voorbeeld)',
    body: 'Dit is het plan dat wij samen hebben gemaakt. Jouw mening staat erin.',
    ...casemanager,
  })
  for (let evaluation = 1; evaluation <= 5; evaluation++) {
    const sickDay = 52 + evaluation * 42
    await note(
      sickDay,
      `Evaluatie ${evaluation} van het plan`,
      `Wij hebben het plan bekeken. Je werkt nu ${6 + evaluation * 2} uur per week aan de inpaktafel. Dat gaat ${evaluation < 3 ? 'rustig aan beter' : 'goed'}. Wij gaan door zoals afgesproken en kijken over 6 weken weer.`,
      'Gespreksverslag',
      casemanager,
      evaluation < 5,
    )
    await task(sickDay + 7, 'Bellen hoe het gaat', manager, evaluation < 5)
  }
  await task(start - 2, 'Gesprek plannen over de komende weken', casemanager, false)
  // Not shared: must appear nowhere in the portal (S-090).
  await anEntry(shop, {
    employerId,
    caseId,
    kind: 'note',
    day: on(200),
    title: 'CONCEPT-NIET-GEDEELD',
    body: 'Deze tekst is nog niet gedeeld.',
    noteType: 'Gespreksverslag',
    ...casemanager,
    sharedAt: null,
  })
}

/** Back since last week, and two closed dossiers before that; the last one had a relapse within four weeks. */
export async function recovered(shop: Workshop, who: Who, tools: StoryTools): Promise<void> {
  const { daysAgo, at } = demoDays(tools.now)
  await aCase(shop, who, [{ firstDay: daysAgo(700), recoveryDate: daysAgo(690) }])
  await aCase(shop, who, [{ firstDay: daysAgo(400), recoveryDate: daysAgo(372) }])
  const caseId = await aCase(
    shop,
    who,
    [
      { firstDay: daysAgo(60), recoveryDate: daysAgo(45) },
      { firstDay: daysAgo(30), recoveryDate: daysAgo(7) },
    ],
    { shiftDays: 15 },
  )
  await anEntry(shop, {
    employerId: who.employerId,
    caseId,
    kind: 'note',
    day: daysAgo(40),
    title: 'Welkom terug',
    body: 'Fijn dat je er weer bent. Begin rustig aan.',
    noteType: 'Gespreksverslag',
    authorName: tools.manager,
    authorRole: 'manager',
    sharedAt: at(daysAgo(40)),
  })
}

/** Several short absences, all closed. */
export async function manyClosed(shop: Workshop, who: Who, { now }: StoryTools): Promise<void> {
  const { daysAgo } = demoDays(now)
  for (const [from, to] of [
    [620, 617],
    [510, 505],
    [400, 398],
    [300, 290],
    [180, 177],
    [90, 86],
  ] as const)
    await aCase(shop, who, [{ firstDay: daysAgo(from), recoveryDate: daysAgo(to) }])
}

async function aDocument(
  shop: Workshop,
  files: DocumentFiles,
  input: {
    employerId: string
    caseId: string
    day: string
    sharedAt: Date
    title: string
    fileName: string
    line: string
    body: string
    authorName: string
    authorRole: string
  },
): Promise<void> {
  const { fileName, line, ...entry } = input
  const id = idOf('document', input.caseId, fileName)
  const stored = await files.put(input.employerId as Parameters<DocumentFiles['put']>[0], id, madeUpPdf(line))
  await insert(shop, 'document', {
    employer_id: input.employerId,
    id,
    case_id: input.caseId,
    file_name: fileName,
    media_type: 'application/pdf',
    size_bytes: stored.sizeBytes,
    sha256: stored.sha256,
    storage_key: stored.storageKey,
    content_key: stored.contentKey,
  })
  await anEntry(shop, { ...entry, kind: 'document', documentId: id, isRead: true })
}
