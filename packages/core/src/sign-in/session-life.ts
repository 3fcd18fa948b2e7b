import type { Area } from './ports.ts'
import type { SessionLevel } from './standing.ts'

/** How long a session lives (SEC-F9): 12 hours at most, idle 30 minutes for employees, 15 for staff. */
export function sessionLife(area: Area, level: SessionLevel, now: Date): { expiresAt: Date; idleSeconds: number } {
  const hours = level === 'full' ? 12 : 1
  return {
    expiresAt: new Date(now.getTime() + hours * 3_600_000),
    idleSeconds: (area === 'console' || level === 'factor' ? 15 : 30) * 60,
  }
}
