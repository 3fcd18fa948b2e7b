import { departments, employers } from './demo-employers.ts'

export interface Person {
  firstName: string
  lastName: string
  email: string
  birthDate: string
  phone: string
  employerId: string
  slug: string
  organisation: string
  departmentId: string | null
  locale: 'nl' | 'en'
  title?: string
  /** Invited: no account yet. Registered: password and authenticator app. */
  account: 'invited' | 'invitedLongAgo' | 'registered'
  roles?: readonly ('manager' | 'employerAdmin' | 'employerCaseworker')[]
  manages?: string
  story?: 'sickToday' | 'weeks41' | 'recovered' | 'manyClosed' | 'twoJobs'
}

const linde = {
  employerId: employers.linde,
  slug: 'de-linde',
  organisation: 'Bakkerij De Linde',
  locale: 'nl',
} as const
const meander = {
  employerId: employers.meander,
  slug: 'zorggroep-meander',
  organisation: 'Zorggroep Meander',
  locale: 'nl',
} as const
const harbour = {
  employerId: employers.harbour,
  slug: 'harbour-logistics',
  organisation: 'Harbour Logistics',
  locale: 'en',
} as const
const zaagmans = {
  employerId: employers.zaagmans,
  slug: 'zaagmans',
  organisation: 'Timmerbedrijf Zaagmans',
  locale: 'nl',
} as const

/** Made-up people only: names that are words, addresses ending in .example, numbers nobody has. */
export const people: readonly Person[] = [
  {
    ...linde,
    firstName: 'Noor',
    lastName: 'Voorbeeld',
    email: 'Noor.Voorbeeld@De-Linde.example',
    birthDate: '1985-03-07',
    phone: '+31600000101',
    departmentId: departments.winkel,
    account: 'invited',
  },
  {
    ...linde,
    firstName: 'Sam',
    lastName: 'Verlopen',
    email: 'sam.verlopen@de-linde.example',
    birthDate: '1991-11-30',
    phone: '+31600000102',
    departmentId: departments.ovens,
    account: 'invitedLongAgo',
  },
  {
    ...linde,
    firstName: 'Fleur',
    lastName: 'Gezond',
    email: 'fleur.gezond@de-linde.example',
    birthDate: '1990-05-12',
    phone: '+31600000103',
    departmentId: departments.winkel,
    account: 'registered',
  },
  {
    ...linde,
    firstName: 'Bram',
    lastName: 'Verkouden',
    email: 'bram.verkouden@de-linde.example',
    birthDate: '1978-09-01',
    phone: '+31600000104',
    departmentId: departments.ovens,
    account: 'registered',
    story: 'sickToday',
  },
  {
    ...linde,
    firstName: 'Lotte',
    lastName: 'Langdurig',
    email: 'lotte.langdurig@de-linde.example',
    birthDate: '1982-01-23',
    phone: '+31600000105',
    departmentId: departments.ovens,
    account: 'registered',
    story: 'weeks41',
  },
  {
    ...linde,
    firstName: 'Kees',
    lastName: 'Herstel',
    email: 'kees.herstel@de-linde.example',
    birthDate: '1969-07-19',
    phone: '+31600000106',
    departmentId: departments.winkel,
    account: 'registered',
    story: 'recovered',
  },
  {
    ...linde,
    firstName: 'Iris',
    lastName: 'Zondermanager',
    email: 'iris.zondermanager@de-linde.example',
    birthDate: '1996-02-29',
    phone: '+31600000107',
    departmentId: null,
    account: 'registered',
  },
  {
    ...linde,
    firstName: 'Tim',
    lastName: 'Tweebaan',
    email: 'tim.tweebaan@de-linde.example',
    birthDate: '1988-12-05',
    phone: '+31600000108',
    departmentId: departments.winkel,
    account: 'registered',
    title: 'Verkoper',
    story: 'twoJobs',
  },
  {
    ...linde,
    firstName: 'Marit',
    lastName: 'Leidster',
    email: 'marit.leidster@de-linde.example',
    birthDate: '1975-04-14',
    phone: '+31600000109',
    departmentId: null,
    account: 'registered',
    roles: ['manager'],
    manages: departments.ovens,
  },
  {
    ...linde,
    firstName: 'Otto',
    lastName: 'Winkelchef',
    email: 'otto.winkelchef@de-linde.example',
    birthDate: '1980-10-02',
    phone: '+31600000110',
    departmentId: null,
    account: 'registered',
    roles: ['manager'],
    manages: departments.winkel,
  },
  {
    ...linde,
    firstName: 'Aad',
    lastName: 'Beheer',
    email: 'aad.beheer@de-linde.example',
    birthDate: '1972-06-06',
    phone: '+31600000111',
    departmentId: null,
    account: 'registered',
    roles: ['employerAdmin'],
  },
  {
    ...linde,
    firstName: 'Hanna',
    lastName: 'Personeel',
    email: 'hanna.personeel@de-linde.example',
    birthDate: '1984-08-08',
    phone: '+31600000112',
    departmentId: null,
    account: 'registered',
    roles: ['employerCaseworker'],
  },
  {
    ...meander,
    firstName: 'Pien',
    lastName: 'Nieuweling',
    email: 'pien.nieuweling@zorggroep-meander.example',
    birthDate: '1999-06-15',
    phone: '+31600000201',
    departmentId: departments.thuiszorg,
    account: 'invited',
  },
  {
    ...meander,
    firstName: 'Joost',
    lastName: 'Vaakweg',
    email: 'joost.vaakweg@zorggroep-meander.example',
    birthDate: '1987-03-31',
    phone: '+31600000202',
    departmentId: departments.thuiszorg,
    account: 'registered',
    story: 'manyClosed',
  },
  {
    ...meander,
    firstName: 'Wil',
    lastName: 'Teamleider',
    email: 'wil.teamleider@zorggroep-meander.example',
    birthDate: '1970-01-01',
    phone: '+31600000203',
    departmentId: null,
    account: 'registered',
    roles: ['manager', 'employerAdmin'],
    manages: departments.thuiszorg,
  },
  {
    ...harbour,
    firstName: 'Olivia',
    lastName: 'Newcomer',
    email: 'olivia.newcomer@harbour-logistics.example',
    birthDate: '1993-02-14',
    phone: '+31600000301',
    departmentId: departments.docks,
    account: 'invited',
  },
  {
    ...harbour,
    firstName: 'Harry',
    lastName: 'Foreman',
    email: 'harry.foreman@harbour-logistics.example',
    birthDate: '1968-12-24',
    phone: '+31600000302',
    departmentId: null,
    account: 'registered',
    roles: ['manager', 'employerAdmin'],
    manages: departments.docks,
  },
  {
    ...zaagmans,
    firstName: 'Roos',
    lastName: 'Houtman',
    email: 'roos.houtman@zaagmans.example',
    birthDate: '1995-09-09',
    phone: '+31600000401',
    departmentId: departments.werkplaats,
    account: 'invited',
  },
  {
    ...zaagmans,
    firstName: 'Gijs',
    lastName: 'Werkplaats',
    email: 'gijs.werkplaats@zaagmans.example',
    birthDate: '1977-07-07',
    phone: '+31600000402',
    departmentId: departments.werkplaats,
    account: 'registered',
  },
  {
    ...zaagmans,
    firstName: 'Bep',
    lastName: 'Zaagmans',
    email: 'bep.zaagmans@zaagmans.example',
    birthDate: '1965-05-05',
    phone: '+31600000403',
    departmentId: null,
    account: 'registered',
    roles: ['manager', 'employerAdmin'],
    manages: departments.werkplaats,
  },
]

export const staff = [
  {
    firstName: 'Carla',
    lastName: 'Casemanager',
    email: 'carla.casemanager@hetkompas.example',
    phone: '+31600000901',
    role: 'providerCaseworker',
  },
  {
    firstName: 'Dirk',
    lastName: 'Bedrijfsarts',
    email: 'dirk.bedrijfsarts@hetkompas.example',
    phone: '+31600000902',
    role: 'physician',
  },
] as const
