// The one page of help of the command line.
import { documentFormats, documentNames } from '#shared/contract/documents.ts'

export const usageText = `npm run -s reconcile -- COMMAND …

  new FILE [--example east-sussex|large] [--council C] [--label L] [--first-year 2026/27]
                                    make a cycle file; never overwrites
  describe [NAME]                   every procedure, or one, with JSON Schemas and an example
  call FILE NAME [INPUT | -]        call a procedure; INPUT is JSON, - reads it from standard input
  export FILE DOCUMENT [--id ID] [--at POINT] [--public | --exempt] [--twin public|exempt|members] [--pages 3-7] --format ${documentFormats.join('|')} --out PATH
                                    make a document: ${documentNames.join(', ')};
                                    --public: its public twin, without what is exempt; --exempt: with everything, marked on every page;
                                    --twin: the same of a pack, or the one for its members; --pages makes a PDF of those pages alone;
                                    figures as on a day or as of a kind of position; of a lineage two: budget..latest
  import FILE KIND SHEETFILE [--sheet N] [--map MAP.json] [--year 2026/27] [--cycle NAME] [--dry-run]
                                    take in a workbook or list; KIND is savings, budget, movement, mtfp or measures;
                                    the report gives every row and every printed total;
                                    NAME is that of the cycle it goes into, or the year it begins in
  check FILE                        look the whole file over
  history FILE [--limit N]          what happened in the file, newest first
  undo FILE | redo FILE             take back the last step of this device, or bring it back
  bench [NAME …]                    measure

Everywhere: --actor NAME   who acts (otherwise the name you are logged in with)
            --role ROLE    scrutiny, executive, finance or member; guards apply once a role is stated
            --now TIME     the time to act at, such as 2026-11-21T10:15:00Z

Results are JSON on standard output, messages go to standard error.
Exit codes: 0 done, 1 refused or failed, 2 wrong usage.`
