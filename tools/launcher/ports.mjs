import net from 'node:net'
import { LauncherError } from './launcher-error.mjs'

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>} whether a server may listen there now
 */
export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/**
 * Refuses before anything is started, naming the variable to set.
 * @param {Record<string, string>} environment
 * @param {readonly string[]} names
 */
export async function refuseTakenPorts(environment, names) {
  for (const name of names) {
    const port = Number(environment[name])
    if (await isPortFree(port, environment.LISTEN_HOST)) continue
    throw new LauncherError(
      `Port ${port} is in use by another program.`,
      `Stop that program, or choose another port: ${name}=${port + 100} npm start`,
    )
  }
}

/**
 * Ports that nobody holds now. All are held open until the last is known, so that none is given twice.
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, listenAnywhere))
  const ports = servers.map((server) => /** @type {net.AddressInfo} */ (server.address()).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

/** @returns {Promise<net.Server>} */
function listenAnywhere() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen({ port: 0, host: '127.0.0.1' }, () => resolve(server))
  })
}
