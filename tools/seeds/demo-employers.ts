import { aDepartment, anEmployer, insert, type Workshop } from '@beterschap/testing/factories'
import { idOf } from '@beterschap/testing/made-up'

export const provider = { id: idOf('provider', 'kompas'), name: 'Arbodienst Het Kompas' }

export const employers = {
  linde: idOf('employer', 'de-linde'),
  meander: idOf('employer', 'zorggroep-meander'),
  harbour: idOf('employer', 'harbour-logistics'),
  zaagmans: idOf('employer', 'zaagmans'),
}

export const departments = {
  ovens: idOf('department', 'de-linde', 'ovens'),
  winkel: idOf('department', 'de-linde', 'winkel'),
  thuiszorg: idOf('department', 'meander', 'thuiszorg'),
  docks: idOf('department', 'harbour', 'docks'),
  werkplaats: idOf('department', 'zaagmans', 'werkplaats'),
}

/** A provider with three employers that differ in policy, branding, language and what the Dashboard shows; one alone. */
export async function seedEmployers(shop: Workshop): Promise<void> {
  await insert(shop, 'provider', { id: provider.id, name: provider.name })
  await anEmployer(shop, {
    id: employers.linde,
    slug: 'de-linde',
    name: 'Bakkerij De Linde',
    providerId: provider.id,
    settings: {
      branding: { primary: '#8a4b14', postalName: 'Bakkerij De Linde, Ovenlaan 1, 1000 AA Voorbeeldstad' },
      notices: { manager: ['email', 'sms'], caseworker: ['email'] },
      help: { phone: '+31201234501', email: 'personeel@de-linde.example' },
    },
  })
  await anEmployer(shop, {
    id: employers.meander,
    slug: 'zorggroep-meander',
    name: 'Zorggroep Meander',
    providerId: provider.id,
    settings: {
      branding: { primary: '#1f5f8b', postalName: 'Zorggroep Meander, Rivierweg 22, 2000 BB Proefdorp' },
      secondFactorPolicy: { employee: ['securityKey', 'totp'], staff: ['securityKey', 'totp'] },
      notices: { manager: ['email'], caseworker: ['email', 'sms'] },
      help: { phone: '+31201234502', email: 'hr@zorggroep-meander.example' },
    },
  })
  await anEmployer(shop, {
    id: employers.harbour,
    slug: 'harbour-logistics',
    name: 'Harbour Logistics',
    locale: 'en',
    providerId: provider.id,
    settings: {
      branding: { primary: '#0e6b62', postalName: 'Harbour Logistics, Quay 7, 3000 CC Testhaven' },
      secondFactorPolicy: { employee: ['securityKey'], staff: ['securityKey', 'totp'] },
      dashboard: { sickButton: true, recoveryButton: true, manager: true, caseworker: false, absenceCases: true },
      notices: { manager: ['email'], caseworker: [] },
      help: { phone: '+31201234503', email: 'people@harbour-logistics.example' },
    },
  })
  await anEmployer(shop, {
    id: employers.zaagmans,
    slug: 'zaagmans',
    name: 'Timmerbedrijf Zaagmans',
    settings: {
      branding: { primary: '#5b4a9c', postalName: 'Timmerbedrijf Zaagmans, Plankpad 3, 4000 DD Fictiehuizen' },
      dashboard: { sickButton: true, recoveryButton: true, manager: true, caseworker: false, absenceCases: true },
      notices: { manager: ['email', 'sms'], caseworker: [] },
    },
  })
  await aDepartment(shop, { employerId: employers.linde, id: departments.ovens, name: 'Ovens' })
  await aDepartment(shop, { employerId: employers.linde, id: departments.winkel, name: 'Winkel' })
  await aDepartment(shop, { employerId: employers.meander, id: departments.thuiszorg, name: 'Thuiszorg' })
  await aDepartment(shop, { employerId: employers.harbour, id: departments.docks, name: 'Docks' })
  await aDepartment(shop, { employerId: employers.zaagmans, id: departments.werkplaats, name: 'Werkplaats' })
}
