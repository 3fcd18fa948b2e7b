import { z } from 'zod'

export const isoDay = z.iso.date()
/** Quarters of an hour are fine; more precise than that nobody works. */
export const hours = z.number().min(0).max(24).multipleOf(0.01)
/** Made when the form is shown; a second press sends the same one (UX-J3). */
export const idempotencyKey = z.uuid()
