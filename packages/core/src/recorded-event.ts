import { type DomainEvent, type FollowUp, followUpsOf } from './follow-ups.ts'
import type { Grant } from './grant.ts'

/** An event as a store writes it: a row in the trail and one outbox row per follow-up, in the event's transaction. */
export interface RecordedEvent {
  type: string
  identityId: string
  role: string
  objectType: string
  objectId: string
  employeeId: string
  source: string
  requestId: string
  followUps: FollowUp[]
}

export function recorded(
  grant: Grant,
  event: DomainEvent,
  object: { type: string; id: string },
  newId: () => string,
): RecordedEvent {
  const { identityId, role, source, requestId } = grant.actor
  return {
    type: event.type,
    identityId,
    role,
    objectType: object.type,
    objectId: object.id,
    employeeId: event.employeeId,
    source,
    requestId,
    followUps: followUpsOf(event, newId),
  }
}

/** Same key, same effect (REL 3.7). The hash tells a repeat from another request under the same key. */
export interface Once {
  key: string
  route: string
  requestHash: string
  answer: Record<string, string>
}

/** How a store answers a write that it could not do as decided. */
export type SaveAnswer =
  | { outcome: 'saved'; answer: Record<string, string> }
  | { outcome: 'conflict' }
  | { outcome: 'stale' }
