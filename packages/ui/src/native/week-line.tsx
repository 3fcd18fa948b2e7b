/** A thin line with "you are here"; the sentence says the same, so the picture is silent. */
export function WeekLine({ week, total = 104, sentence }: { week: number; total?: number; sentence: string }) {
  const here = `${Math.min(100, Math.max(0, Math.round((week / total) * 1000) / 10))}%`
  return (
    <div className="weeks">
      <p>{sentence}</p>
      <svg height="20" aria-hidden="true" focusable="false">
        <line className="weeks-track" x1="0" x2="100%" y1="10" y2="10" strokeWidth="2" />
        <line className="weeks-past" x1="0" x2={here} y1="10" y2="10" strokeWidth="2" />
        <circle className="weeks-here" cx={here} cy="10" r="6" strokeWidth="2" />
      </svg>
    </div>
  )
}
