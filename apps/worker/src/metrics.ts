export interface Metrics {
  count(outcome: { template: string; channel: string; state: string }): void
  countMiss(): void
  text(backlog: { due: number; oldestSeconds: number }): string
}

/** Counts since the start of this process, in the text form that Prometheus reads. Names and states only, no ids. */
export function createMetrics(): Metrics {
  const messages = new Map<string, number>()
  let misses = 0
  return {
    count({ template, channel, state }) {
      const labels = `template="${template}",channel="${channel}",state="${state}"`
      messages.set(labels, (messages.get(labels) ?? 0) + 1)
    },
    countMiss() {
      misses += 1
    },
    text: ({ due, oldestSeconds }) =>
      [
        '# HELP beterschap_due_rows Outbox rows and messages that are due and not finished.',
        '# TYPE beterschap_due_rows gauge',
        `beterschap_due_rows ${due}`,
        '# HELP beterschap_oldest_due_seconds Age of the oldest of them; alarm above 300.',
        '# TYPE beterschap_oldest_due_seconds gauge',
        `beterschap_oldest_due_seconds ${oldestSeconds.toFixed(3)}`,
        '# HELP beterschap_messages_total Messages by what became of them; alarm on state="dead".',
        '# TYPE beterschap_messages_total counter',
        ...[...messages].map(([labels, count]) => `beterschap_messages_total{${labels}} ${count}`),
        '# HELP beterschap_canary_misses_total Times that the canary did not come back.',
        '# TYPE beterschap_canary_misses_total counter',
        `beterschap_canary_misses_total ${misses}`,
        '',
      ].join('\n'),
  }
}
