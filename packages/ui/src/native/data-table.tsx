import type { ReactNode } from 'react'

export type Column = { key: string; label: string; isNumber?: boolean; isLabelHidden?: boolean }
export type Row = { key: string; cells: readonly ReactNode[] }

/** The first cell names its row. On a phone the rows stand under each other with the column's word before each cell. */
export function DataTable({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly Column[]
  rows: readonly Row[]
}) {
  return (
    <table className="data-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, isNumber, isLabelHidden }) => (
            <th key={key} scope="col" className={isNumber ? 'is-number' : undefined}>
              {isLabelHidden ? <span className="hidden-visually">{label}</span> : label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row">
                  {row.cells[index]}
                </th>
              ) : (
                <td
                  key={column.key}
                  className={column.isNumber ? 'is-number' : undefined}
                  data-label={column.isLabelHidden ? undefined : column.label}
                >
                  {row.cells[index]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Pairs of word and value, such as the details of an account. */
export function Facts({ items }: { items: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {items.map(({ term, value }) => [<dt key={`${term}-term`}>{term}</dt>, <dd key={`${term}-value`}>{value}</dd>])}
    </dl>
  )
}
