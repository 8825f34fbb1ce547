// The year as one line, July to March: the app's own mark, without dates, on the screens that stand before any cycle.
import { standardStages } from '#shared/domain/standardStages.ts'

export function YearLine() {
  const stages = standardStages(new Date().getFullYear())
  return (
    <div className="year-line" aria-hidden="true">
      <div className="year-line__line" />
      <ol className="year-line__stops">
        {stages.map((stage) => <li key={stage.kind}><span className="year-line__name">{stage.short}</span><span className="year-line__dot" /></li>)}
      </ol>
      <span className="year-line__end">July</span>
      <span className="year-line__end">March</span>
    </div>
  )
}
