import ts from 'typescript'

const titled = new Set(['test', 'it', 'describe'])

/** The ids that one test file carries in titles: `S-051` itself, and every number of a range such as `S-003..S-011`. */
export function findIds(source: string, known: readonly string[]): Set<string> {
  const file = ts.createSourceFile('a.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && titled.has(firstWord(node.expression)))
      for (const title of titlesOf(node)) for (const id of idsIn(title, known)) found.add(id)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** `test`, `test.only`, `test.each(rows)`, `test.describe` all begin with one of the three words. */
function firstWord(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression))
    return firstWord(expression.expression)
  return ts.isTaggedTemplateExpression(expression) ? firstWord(expression.tag) : ''
}

/** A title is the first argument; in a table of `each` the ids may stand in the rows instead. */
function titlesOf({ arguments: [first] }: ts.CallExpression): string[] {
  if (!first) return []
  if (ts.isStringLiteralLike(first)) return [first.text]
  return ts.isTemplateExpression(first) || ts.isArrayLiteralExpression(first) ? [first.getText()] : []
}

function idsIn(title: string, known: readonly string[]): string[] {
  const single = [...title.matchAll(/\bS-\d{3}\b/g)].map(([id]) => id)
  const ranges = [...title.matchAll(/\b(S-\d{3})\s*(?:\.\.|–|-)\s*(S-\d{3})\b/g)].flatMap(([, from = '', to = '']) =>
    known.filter((id) => id >= from && id <= to),
  )
  return [...single, ...ranges]
}
