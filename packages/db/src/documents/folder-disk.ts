import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'

/** Documents in a folder of this machine: what a demo, a test or a small installation needs. */
export const folderDisk = (location: string): Disk => new Disk(new FSDriver({ location, visibility: 'private' }))
