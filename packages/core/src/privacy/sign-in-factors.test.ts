import { expect, test } from 'vitest'
import { roles } from './role.ts'
import { decideSignIn, isAcceptedSecondFactor } from './sign-in-factors.ts'

test('R-3.8.1 R-3.8.2 nobody signs in without a second factor, and e-mail never is one', () => {
  for (const role of roles)
    for (const secondFactor of ['email', 'password', null])
      expect(decideSignIn(role, { secondFactor })).toEqual({ decision: 'deny', audited: true })
})

test('R-3.8.2 an app, a security key and an identity provider are accepted for everyone', () => {
  for (const role of roles)
    for (const factor of ['totp', 'securityKey', 'idpMfa']) expect(isAcceptedSecondFactor(role, factor)).toBe(true)
})

test('R-3.8.2 SMS is refused for medical and administrator roles, and wherever the employer does not allow it', () => {
  const refused = roles.filter((role) => !isAcceptedSecondFactor(role, 'sms'))
  expect(refused).toEqual(['employerAdmin', 'delegatedStaff', 'physician', 'providerAdmin', 'platformSupport'])
  expect(isAcceptedSecondFactor('employee', 'sms', false)).toBe(false)
})
