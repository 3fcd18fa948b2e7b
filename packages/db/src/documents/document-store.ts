import { Readable } from 'node:stream'
import type { EmployerId } from '@beterschap/core/ids'
import type { SealedPlace, Sealer } from '@beterschap/crypto/seal'
import { newFileKey, openStream, sealStream, sha256 } from '@beterschap/crypto/seal-stream'
import type { Disk } from 'flydrive'

export interface StoredFile {
  storageKey: string
  contentKey: Uint8Array<ArrayBuffer>
  sha256: Uint8Array<ArrayBuffer>
  sizeBytes: number
}

/** Where the bytes of documents lie: encrypted with a key per file, which is itself sealed for its employer (SEC-F10). */
export interface DocumentFiles {
  put(employerId: EmployerId, documentId: string, bytes: Uint8Array): Promise<StoredFile>
  open(
    employerId: EmployerId,
    document: { id: string; storageKey: string; contentKey: Uint8Array },
  ): Promise<ReadableStream<Uint8Array>>
}

const placeOf = (employerId: EmployerId, row: string): SealedPlace => ({
  table: 'document',
  column: 'content_key',
  row,
  employerId,
})

export function createDocumentFiles(disk: Disk, sealer: Sealer): DocumentFiles {
  return {
    async put(employerId, documentId, bytes) {
      const key = newFileKey()
      const storageKey = `${employerId}/${documentId}`
      await disk.putStream(storageKey, Readable.from([Buffer.from(bytes)]).pipe(sealStream(key)))
      return {
        storageKey,
        contentKey: sealer.seal('files', placeOf(employerId, documentId), key),
        sha256: sha256(bytes),
        sizeBytes: bytes.length,
      }
    },
    async open(employerId, document) {
      const key = sealer.open('files', placeOf(employerId, document.id), document.contentKey)
      const sealed = await disk.getStream(document.storageKey)
      const plain = openStream(key)
      // An error of the disk ends the download instead of leaving it hanging.
      sealed.once('error', (error) => plain.destroy(error))
      return Readable.toWeb(sealed.pipe(plain)) as ReadableStream<Uint8Array>
    },
  }
}
