declare const brand: unique symbol
/** A uuid that the compiler keeps apart from every other kind of id. */
export type Id<Name extends string> = string & { readonly [brand]: Name }

export type ProviderId = Id<'Provider'>
export type EmployerId = Id<'Employer'>
export type DepartmentId = Id<'Department'>
export type EmployeeId = Id<'Employee'>
export type EmploymentId = Id<'Employment'>
export type IdentityId = Id<'Identity'>
export type MembershipId = Id<'Membership'>
export type SessionId = Id<'Session'>
export type InvitationId = Id<'Invitation'>
export type AbsenceCaseId = Id<'AbsenceCase'>
export type SickReportId = Id<'SickReport'>
export type TimelineEntryId = Id<'TimelineEntry'>
export type DocumentId = Id<'Document'>
export type SecondFactorId = Id<'SecondFactor'>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** An id as it arrives from outside, or null when it cannot be one: the caller answers "not found", never an error. */
export function parseId<T extends Id<string>>(text: string | undefined): T | null {
  return text !== undefined && uuid.test(text) ? (text as T) : null
}
