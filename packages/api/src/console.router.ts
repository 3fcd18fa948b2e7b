import { employeeRouter } from './employee/employee.router.ts'
import { helpRouter } from './help/help.router.ts'
import { invitationRouter } from './invitation/invitation.router.ts'
import { createCallerFactory, router } from './procedure.ts'

/** What the console can ask, built from the same feature routers. */
export const consoleRouter = router({ employee: employeeRouter, invitation: invitationRouter, help: helpRouter })

export type ConsoleRouter = typeof consoleRouter
export const createConsoleCaller = createCallerFactory(consoleRouter)
