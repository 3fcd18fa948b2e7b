// Refuses rejected words in identifiers and file names under apps/ and packages/.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { findRejected } from './rejected-words.mjs'

const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const skipped = new Set(['node_modules', 'build', 'generated', '.turbo', 'migrations'])

/** @param {string} folder @returns {string[]} */
function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourcesIn(path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : []
  })
}

/** @param {ts.Identifier} node */
const isDeclaration = ({ parent }) =>
  ts.isTypeAliasDeclaration(parent) ||
  ts.isInterfaceDeclaration(parent) ||
  ts.isClassDeclaration(parent) ||
  ts.isEnumDeclaration(parent) ||
  ts.isFunctionDeclaration(parent) ||
  ts.isVariableDeclaration(parent) ||
  ts.isParameter(parent) ||
  ts.isPropertySignature(parent)

/** @param {string} path @returns {string[]} */
function complaintsIn(path) {
  const where = relative(checkout, path)
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  /** @type {string[]} */
  const complaints = []
  /** @param {string} name @param {boolean} declared @param {string} place */
  const check = (name, declared, place) => {
    const found = findRejected(name, declared)
    if (found) complaints.push(`${place}: ${name} holds "${found.word}"; the word is ${found.instead}`)
  }
  check(basename(path).replace(/\.\w+$/, ''), false, where)
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isIdentifier(node))
      check(
        node.text,
        isDeclaration(node) && node.parent.name === node,
        `${where}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
      )
    ts.forEachChild(node, visit)
  }
  visit(source)
  return complaints
}

const sources = ['apps', 'packages'].flatMap((room) => sourcesIn(join(checkout, room)))
const complaints = sources.flatMap(complaintsIn)
for (const complaint of complaints) console.error(complaint)
console.log(`vocabulary: ${sources.length} files, ${complaints.length} rejected words`)
process.exitCode = complaints.length || !sources.length ? 1 : 0
