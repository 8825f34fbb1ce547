-- The schema of a cycle file as the migrations make it. Written by db/migrations/seal.ts; a test compares.

-- index annotation_by_pack
CREATE INDEX "annotation_by_pack" ON "annotation" ("pack");

-- index annotation_by_source
CREATE INDEX "annotation_by_source" ON "annotation" ("source");

-- index attachment_by_item
CREATE INDEX "attachment_by_item" ON "attachment" ("item");

-- index attachment_by_source
CREATE INDEX "attachment_by_source" ON "attachment" ("source");

-- index attendance_by_meeting_person
CREATE INDEX "attendance_by_meeting_person" ON "attendance" ("meeting", "person");

-- index attendance_by_person
CREATE INDEX "attendance_by_person" ON "attendance" ("person");

-- index attendance_by_substitute_for
CREATE INDEX "attendance_by_substitute_for" ON "attendance" ("substitute_for");

-- index board_by_committee
CREATE INDEX "board_by_committee" ON "board" ("committee");

-- index board_by_cycle_name
CREATE INDEX "board_by_cycle_name" ON "board" ("cycle", "name");

-- index board_by_source
CREATE INDEX "board_by_source" ON "board" ("source");

-- index change_by_row
CREATE INDEX "change_by_row" ON "change" ("row_id", "grp");

-- index comment_by_board
CREATE INDEX "comment_by_board" ON "comment" ("board");

-- index comment_by_theme
CREATE INDEX "comment_by_theme" ON "comment" ("theme");

-- index committee_by_cycle_name
CREATE INDEX "committee_by_cycle_name" ON "committee" ("cycle", "name");

-- index committee_by_source
CREATE INDEX "committee_by_source" ON "committee" ("source");

-- index cost_shift_by_proposal
CREATE INDEX "cost_shift_by_proposal" ON "cost_shift" ("proposal");

-- index cost_shift_by_source
CREATE INDEX "cost_shift_by_source" ON "cost_shift" ("source");

-- index cycle_by_label
CREATE INDEX "cycle_by_label" ON "cycle" ("label");

-- index cycle_by_source
CREATE INDEX "cycle_by_source" ON "cycle" ("source");

-- index department_by_cycle_code
CREATE INDEX "department_by_cycle_code" ON "department" ("cycle", "code");

-- index department_by_source
CREATE INDEX "department_by_source" ON "department" ("source");

-- index dependency_by_other
CREATE INDEX "dependency_by_other" ON "dependency" ("other");

-- index dependency_by_proposal_other
CREATE INDEX "dependency_by_proposal_other" ON "dependency" ("proposal", "other");

-- index equality_effect_by_proposal_characteristic
CREATE INDEX "equality_effect_by_proposal_characteristic" ON "equality_effect" ("proposal", "characteristic");

-- index exemption_by_cycle
CREATE INDEX "exemption_by_cycle" ON "exemption" ("cycle");

-- index exemption_by_entity_target_field
CREATE INDEX "exemption_by_entity_target_field" ON "exemption" ("entity", "target", "field");

-- index exemption_by_source
CREATE INDEX "exemption_by_source" ON "exemption" ("source");

-- index house_style_by_cycle
CREATE INDEX "house_style_by_cycle" ON "house_style" ("cycle");

-- index house_style_by_source
CREATE INDEX "house_style_by_source" ON "house_style" ("source");

-- index import_map_by_kind_fingerprint
CREATE INDEX "import_map_by_kind_fingerprint" ON "import_map" ("kind", "fingerprint");

-- index issue_by_pack_number
CREATE INDEX "issue_by_pack_number" ON "issue" ("pack", "number");

-- index issue_file_by_issue_twin_format
CREATE INDEX "issue_file_by_issue_twin_format" ON "issue_file" ("issue", "twin", "format");

-- index issue_item_by_issue_item_twin
CREATE INDEX "issue_item_by_issue_item_twin" ON "issue_item" ("issue", "item", "twin");

-- index issue_item_by_item
CREATE INDEX "issue_item_by_item" ON "issue_item" ("item");

-- index measure_by_cycle_ref
CREATE INDEX "measure_by_cycle_ref" ON "measure" ("cycle", "ref");

-- index measure_by_department
CREATE INDEX "measure_by_department" ON "measure" ("department");

-- index measure_by_outcome
CREATE INDEX "measure_by_outcome" ON "measure" ("outcome");

-- index measure_by_portfolio
CREATE INDEX "measure_by_portfolio" ON "measure" ("portfolio");

-- index measure_by_source
CREATE INDEX "measure_by_source" ON "measure" ("source");

-- index measure_value_by_measure_year_kind
CREATE INDEX "measure_value_by_measure_year_kind" ON "measure_value" ("measure", "year", "kind");

-- index measure_value_by_source
CREATE INDEX "measure_value_by_source" ON "measure_value" ("source");

-- index meeting_by_board
CREATE INDEX "meeting_by_board" ON "meeting" ("board");

-- index meeting_by_committee
CREATE INDEX "meeting_by_committee" ON "meeting" ("committee");

-- index meeting_by_source
CREATE INDEX "meeting_by_source" ON "meeting" ("source");

-- index membership_by_board
CREATE INDEX "membership_by_board" ON "membership" ("board");

-- index membership_by_committee
CREATE INDEX "membership_by_committee" ON "membership" ("committee");

-- index membership_by_person
CREATE INDEX "membership_by_person" ON "membership" ("person");

-- index operation_by_at
CREATE INDEX "operation_by_at" ON "operation" ("at");

-- index operation_by_undoes
CREATE INDEX "operation_by_undoes" ON "operation" ("undoes") WHERE "undoes" IS NOT NULL;

-- index option_by_proposal
CREATE INDEX "option_by_proposal" ON "option" ("proposal");

-- index option_by_source
CREATE INDEX "option_by_source" ON "option" ("source");

-- index outcome_by_cycle_numeral
CREATE INDEX "outcome_by_cycle_numeral" ON "outcome" ("cycle", "numeral");

-- index outcome_by_department
CREATE INDEX "outcome_by_department" ON "outcome" ("department");

-- index outcome_by_source
CREATE INDEX "outcome_by_source" ON "outcome" ("source");

-- index pack_by_board
CREATE INDEX "pack_by_board" ON "pack" ("board");

-- index pack_by_committee
CREATE INDEX "pack_by_committee" ON "pack" ("committee");

-- index pack_by_cycle_title
CREATE INDEX "pack_by_cycle_title" ON "pack" ("cycle", "title");

-- index pack_by_meeting
CREATE INDEX "pack_by_meeting" ON "pack" ("meeting");

-- index pack_by_source
CREATE INDEX "pack_by_source" ON "pack" ("source");

-- index pack_item_by_pack
CREATE INDEX "pack_item_by_pack" ON "pack_item" ("pack");

-- index pack_item_by_parent
CREATE INDEX "pack_item_by_parent" ON "pack_item" ("parent");

-- index pack_item_by_source
CREATE INDEX "pack_item_by_source" ON "pack_item" ("source");

-- index pack_paragraph_by_item
CREATE INDEX "pack_paragraph_by_item" ON "pack_paragraph" ("item");

-- index pack_text_by_paragraph
CREATE INDEX "pack_text_by_paragraph" ON "pack_text" ("paragraph");

-- index pack_text_by_source
CREATE INDEX "pack_text_by_source" ON "pack_text" ("source");

-- index person_by_source
CREATE INDEX "person_by_source" ON "person" ("source");

-- index portfolio_by_cycle_name
CREATE INDEX "portfolio_by_cycle_name" ON "portfolio" ("cycle", "name");

-- index portfolio_by_source
CREATE INDEX "portfolio_by_source" ON "portfolio" ("source");

-- index portfolio_department_by_department
CREATE INDEX "portfolio_department_by_department" ON "portfolio_department" ("department");

-- index portfolio_department_by_portfolio_department
CREATE INDEX "portfolio_department_by_portfolio_department" ON "portfolio_department" ("portfolio", "department");

-- index position_by_proposal
CREATE INDEX "position_by_proposal" ON "position" ("proposal");

-- index position_by_source
CREATE INDEX "position_by_source" ON "position" ("source");

-- index priority_by_cycle_slot
CREATE INDEX "priority_by_cycle_slot" ON "priority" ("cycle", "slot");

-- index priority_by_source
CREATE INDEX "priority_by_source" ON "priority" ("source");

-- index priority_effect_by_priority
CREATE INDEX "priority_effect_by_priority" ON "priority_effect" ("priority");

-- index priority_effect_by_proposal_priority
CREATE INDEX "priority_effect_by_proposal_priority" ON "priority_effect" ("proposal", "priority");

-- index proposal_by_cycle_ref
CREATE INDEX "proposal_by_cycle_ref" ON "proposal" ("cycle", "ref");

-- index proposal_by_department
CREATE INDEX "proposal_by_department" ON "proposal" ("department");

-- index proposal_by_portfolio
CREATE INDEX "proposal_by_portfolio" ON "proposal" ("portfolio");

-- index proposal_by_service
CREATE INDEX "proposal_by_service" ON "proposal" ("service");

-- index proposal_by_source
CREATE INDEX "proposal_by_source" ON "proposal" ("source");

-- index proposal_portfolio_by_portfolio
CREATE INDEX "proposal_portfolio_by_portfolio" ON "proposal_portfolio" ("portfolio");

-- index proposal_portfolio_by_proposal_portfolio
CREATE INDEX "proposal_portfolio_by_proposal_portfolio" ON "proposal_portfolio" ("proposal", "portfolio");

-- index reader_mark_by_issue
CREATE INDEX "reader_mark_by_issue" ON "reader_mark" ("issue");

-- index reader_mark_by_pack
CREATE INDEX "reader_mark_by_pack" ON "reader_mark" ("pack");

-- index recommendation_by_board
CREATE INDEX "recommendation_by_board" ON "recommendation" ("board");

-- index recommendation_link_by_priority
CREATE INDEX "recommendation_link_by_priority" ON "recommendation_link" ("priority");

-- index recommendation_link_by_proposal
CREATE INDEX "recommendation_link_by_proposal" ON "recommendation_link" ("proposal");

-- index recommendation_link_by_recommendation
CREATE INDEX "recommendation_link_by_recommendation" ON "recommendation_link" ("recommendation");

-- index remit_by_committee_portfolio
CREATE INDEX "remit_by_committee_portfolio" ON "remit" ("committee", "portfolio");

-- index remit_by_portfolio
CREATE INDEX "remit_by_portfolio" ON "remit" ("portfolio");

-- index role_by_department
CREATE INDEX "role_by_department" ON "role" ("department");

-- index role_by_person
CREATE INDEX "role_by_person" ON "role" ("person");

-- index role_by_portfolio
CREATE INDEX "role_by_portfolio" ON "role" ("portfolio");

-- index role_by_source
CREATE INDEX "role_by_source" ON "role" ("source");

-- index service_by_cycle
CREATE INDEX "service_by_cycle" ON "service" ("cycle");

-- index service_by_department
CREATE INDEX "service_by_department" ON "service" ("department");

-- index service_by_portfolio
CREATE INDEX "service_by_portfolio" ON "service" ("portfolio");

-- index service_by_source
CREATE INDEX "service_by_source" ON "service" ("source");

-- index stage_by_cycle
CREATE INDEX "stage_by_cycle" ON "stage" ("cycle");

-- index stage_by_source
CREATE INDEX "stage_by_source" ON "stage" ("source");

-- index statement_by_cycle_kind_label
CREATE INDEX "statement_by_cycle_kind_label" ON "statement" ("cycle", "kind", "label");

-- index statement_by_source
CREATE INDEX "statement_by_source" ON "statement" ("source");

-- index statement_line_by_department
CREATE INDEX "statement_line_by_department" ON "statement_line" ("department");

-- index statement_line_by_service
CREATE INDEX "statement_line_by_service" ON "statement_line" ("service");

-- index statement_line_by_source
CREATE INDEX "statement_line_by_source" ON "statement_line" ("source");

-- index statement_line_by_statement
CREATE INDEX "statement_line_by_statement" ON "statement_line" ("statement");

-- index theme_by_board
CREATE INDEX "theme_by_board" ON "theme" ("board");

-- table annotation
CREATE TABLE "annotation" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "pack" TEXT NOT NULL REFERENCES "pack" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "item" TEXT,
  "origin" TEXT,
  "quote" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "reader" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table attachment
CREATE TABLE "attachment" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "item" TEXT NOT NULL REFERENCES "pack_item" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "file_name" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "bytes" INTEGER NOT NULL,
  "pages" INTEGER,
  "alt" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table attendance
CREATE TABLE "attendance" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "meeting" TEXT NOT NULL REFERENCES "meeting" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "person" TEXT NOT NULL REFERENCES "person" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "capacity" TEXT NOT NULL,
  "substitute_for" TEXT REFERENCES "person" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "ord" TEXT NOT NULL,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table blob
CREATE TABLE "blob" ("sha256" TEXT PRIMARY KEY NOT NULL, "bytes" BLOB NOT NULL) STRICT;

-- table board
CREATE TABLE "board" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "committee" TEXT NOT NULL REFERENCES "committee" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "supplied" TEXT,
  "caveat" TEXT,
  "cabinet_date" TEXT,
  "status" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table change
CREATE TABLE "change" (
  "operation" TEXT NOT NULL,
  "scope" TEXT NOT NULL,
  "n" INTEGER NOT NULL CHECK ("n" >= 1),
  "entity" TEXT NOT NULL,
  "row_id" TEXT NOT NULL,
  "grp" TEXT NOT NULL,
  "op" TEXT NOT NULL CHECK ("op" IN ('insert', 'set', 'delete', 'restore')),
  "value" TEXT,
  "salt" TEXT,
  "erased" TEXT,
  "prev" TEXT NOT NULL,
  UNIQUE ("operation", "n")
) STRICT;

-- table comment
CREATE TABLE "comment" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "board" TEXT NOT NULL REFERENCES "board" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "theme" TEXT NOT NULL REFERENCES "theme" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "ord" TEXT NOT NULL,
  "doc" TEXT NOT NULL,
  "plain" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL, "figures" TEXT,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table committee
CREATE TABLE "committee" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "contact" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table conflict
CREATE TABLE "conflict" (
  "row_id" TEXT NOT NULL,
  "grp" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "heads" TEXT NOT NULL,
  PRIMARY KEY ("row_id", "grp")
) STRICT;

-- table cost_shift
CREATE TABLE "cost_shift" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "bearer" TEXT NOT NULL,
  "year" INTEGER,
  "amount_state" TEXT,
  "amount_low" INTEGER,
  "amount_high" INTEGER,
  "confidence" TEXT,
  "basis" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK (("amount_state" IS NULL AND "amount_low" IS NULL AND "amount_high" IS NULL)
    OR (("amount_state" IS 'known' OR "amount_state" IS 'atLeast') AND "amount_low" IS NOT NULL AND "amount_high" IS NULL)
    OR ("amount_state" IS 'range' AND "amount_low" IS NOT NULL AND "amount_high" IS NOT NULL AND "amount_low" < "amount_high")
    OR ("amount_state" IS 'unknown' AND "amount_low" IS NULL AND "amount_high" IS NULL)),
  CHECK ("amount_low" BETWEEN -999999999999 AND 999999999999 AND "amount_high" BETWEEN -999999999999 AND 999999999999),
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table cycle
CREATE TABLE "cycle" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "council" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "process" TEXT NOT NULL,
  "first_year" INTEGER NOT NULL,
  "horizon" INTEGER NOT NULL,
  "status" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table department
CREATE TABLE "department" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table dependency
CREATE TABLE "dependency" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "other" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "reason" TEXT,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table equality_effect
CREATE TABLE "equality_effect" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "characteristic" TEXT NOT NULL,
  "effect" TEXT NOT NULL,
  "who" TEXT,
  "mitigation" TEXT,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table exemption
CREATE TABLE "exemption" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "entity" TEXT NOT NULL,
  "target" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "paragraph" INTEGER NOT NULL,
  "reason" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table head
CREATE TABLE "head" (
  "row_id" TEXT NOT NULL,
  "grp" TEXT NOT NULL,
  "change" TEXT NOT NULL,
  PRIMARY KEY ("row_id", "grp", "change")
) STRICT, WITHOUT ROWID;

-- table house_style
CREATE TABLE "house_style" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "council" TEXT,
  "logo" TEXT,
  "logo_type" TEXT,
  "logo_alt" TEXT,
  "accent" TEXT,
  "face" TEXT NOT NULL,
  "paragraphs" TEXT NOT NULL,
  "recommendations" TEXT NOT NULL,
  "lists" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table import_map
CREATE TABLE "import_map" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "kind" TEXT NOT NULL,
  "fingerprint" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "map" TEXT NOT NULL
) STRICT;

-- table issue
CREATE TABLE "issue" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "pack" TEXT NOT NULL REFERENCES "pack" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "number" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "issued_by" TEXT NOT NULL,
  "note" TEXT
, "paragraphs" TEXT, "recommendations" TEXT, "lists" TEXT) STRICT;

-- table issue_file
CREATE TABLE "issue_file" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "issue" TEXT NOT NULL REFERENCES "issue" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "twin" TEXT NOT NULL,
  "format" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "bytes" INTEGER NOT NULL,
  "pages" INTEGER NOT NULL,
  "conformance" TEXT NOT NULL,
  "engine" TEXT NOT NULL,
  "model" TEXT NOT NULL
) STRICT;

-- table issue_item
CREATE TABLE "issue_item" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "issue" TEXT NOT NULL REFERENCES "issue" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "item" TEXT NOT NULL REFERENCES "pack_item" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "twin" TEXT,
  "place" INTEGER NOT NULL,
  "sent" INTEGER NOT NULL,
  "first_page" INTEGER,
  "last_page" INTEGER,
  CHECK ("sent" IN (0, 1))
) STRICT;

-- table measure
CREATE TABLE "measure" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "ref" TEXT,
  "title" TEXT NOT NULL,
  "unit" TEXT,
  "better" TEXT,
  "department" TEXT REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "portfolio" TEXT REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "outcome" TEXT REFERENCES "outcome" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "owner_name" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table measure_value
CREATE TABLE "measure_value" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "measure" TEXT NOT NULL REFERENCES "measure" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "year" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "value" TEXT,
  "rag" TEXT,
  "rank" TEXT,
  "note" TEXT,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table meeting
CREATE TABLE "meeting" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "committee" TEXT REFERENCES "committee" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "board" TEXT REFERENCES "board" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "time" TEXT,
  "venue" TEXT,
  "status" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table membership
CREATE TABLE "membership" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "person" TEXT NOT NULL REFERENCES "person" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "committee" TEXT REFERENCES "committee" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "board" TEXT REFERENCES "board" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT NOT NULL,
  "from_date" TEXT,
  "to_date" TEXT,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table meta
CREATE TABLE "meta" ("key" TEXT PRIMARY KEY NOT NULL, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- table operation
CREATE TABLE "operation" (
  "id" TEXT NOT NULL,
  "scope" TEXT NOT NULL,
  "replica" TEXT NOT NULL,
  "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
  "at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  "command" TEXT NOT NULL,
  "reason" TEXT,
  "undoes" TEXT,
  "schema" INTEGER NOT NULL,
  "parent" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  PRIMARY KEY ("id", "scope"),
  UNIQUE ("replica", "scope", "seq", "id")
) STRICT, WITHOUT ROWID;

-- table option
CREATE TABLE "option" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "text" TEXT,
  "amount_state" TEXT,
  "amount_low" INTEGER,
  "amount_high" INTEGER,
  "put_by" TEXT,
  "dropped" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK (("amount_state" IS NULL AND "amount_low" IS NULL AND "amount_high" IS NULL)
    OR (("amount_state" IS 'known' OR "amount_state" IS 'atLeast') AND "amount_low" IS NOT NULL AND "amount_high" IS NULL)
    OR ("amount_state" IS 'range' AND "amount_low" IS NOT NULL AND "amount_high" IS NOT NULL AND "amount_low" < "amount_high")
    OR ("amount_state" IS 'unknown' AND "amount_low" IS NULL AND "amount_high" IS NULL)),
  CHECK ("amount_low" BETWEEN -999999999999 AND 999999999999 AND "amount_high" BETWEEN -999999999999 AND 999999999999),
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table outcome
CREATE TABLE "outcome" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "department" TEXT REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "numeral" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "requires" TEXT,
  "legislation" TEXT,
  "size_note" TEXT,
  "amount_state" TEXT,
  "amount_low" INTEGER,
  "amount_high" INTEGER,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK (("amount_state" IS NULL AND "amount_low" IS NULL AND "amount_high" IS NULL)
    OR (("amount_state" IS 'known' OR "amount_state" IS 'atLeast') AND "amount_low" IS NOT NULL AND "amount_high" IS NULL)
    OR ("amount_state" IS 'range' AND "amount_low" IS NOT NULL AND "amount_high" IS NOT NULL AND "amount_low" < "amount_high")
    OR ("amount_state" IS 'unknown' AND "amount_low" IS NULL AND "amount_high" IS NULL)),
  CHECK ("amount_low" BETWEEN -999999999999 AND 999999999999 AND "amount_high" BETWEEN -999999999999 AND 999999999999),
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table pack
CREATE TABLE "pack" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "board" TEXT REFERENCES "board" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "committee" TEXT REFERENCES "committee" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "meeting" TEXT REFERENCES "meeting" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "public" INTEGER NOT NULL,
  "note" TEXT,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("public" IN (0, 1)),
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table pack_item
CREATE TABLE "pack_item" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "pack" TEXT NOT NULL REFERENCES "pack" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "parent" TEXT REFERENCES "pack_item" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "document" TEXT,
  "subject" TEXT,
  "at" TEXT,
  "expected" TEXT,
  "lead" TEXT,
  "withdrawn" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table pack_paragraph
CREATE TABLE "pack_paragraph" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "item" TEXT NOT NULL REFERENCES "pack_item" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "heading" INTEGER NOT NULL,
  "ord" TEXT NOT NULL,
  CHECK ("heading" IN (0, 1))
) STRICT;

-- table pack_text
CREATE TABLE "pack_text" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "paragraph" TEXT NOT NULL REFERENCES "pack_paragraph" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "doc" TEXT NOT NULL,
  "plain" TEXT NOT NULL,
  "figures" TEXT,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table person
CREATE TABLE "person" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "post" TEXT,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table portfolio
CREATE TABLE "portfolio" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "purpose" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table portfolio_department
CREATE TABLE "portfolio_department" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "portfolio" TEXT NOT NULL REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "department" TEXT NOT NULL REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- table position
CREATE TABLE "position" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "precision" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "reason" TEXT,
  "basis" TEXT NOT NULL,
  "derived" INTEGER NOT NULL,
  "derivation" TEXT,
  "y1_state" TEXT,
  "y1_low" INTEGER,
  "y1_high" INTEGER,
  "y2_state" TEXT,
  "y2_low" INTEGER,
  "y2_high" INTEGER,
  "y3_state" TEXT,
  "y3_low" INTEGER,
  "y3_high" INTEGER,
  "y4_state" TEXT,
  "y4_low" INTEGER,
  "y4_high" INTEGER,
  "y5_state" TEXT,
  "y5_low" INTEGER,
  "y5_high" INTEGER,
  "left_state" TEXT,
  "left_low" INTEGER,
  "left_high" INTEGER,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("derived" IN (0, 1)),
  CHECK (("y1_state" IS NULL AND "y1_low" IS NULL AND "y1_high" IS NULL)
    OR (("y1_state" IS 'known' OR "y1_state" IS 'atLeast') AND "y1_low" IS NOT NULL AND "y1_high" IS NULL)
    OR ("y1_state" IS 'range' AND "y1_low" IS NOT NULL AND "y1_high" IS NOT NULL AND "y1_low" < "y1_high")
    OR ("y1_state" IS 'unknown' AND "y1_low" IS NULL AND "y1_high" IS NULL)),
  CHECK ("y1_low" BETWEEN -999999999999 AND 999999999999 AND "y1_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("y2_state" IS NULL AND "y2_low" IS NULL AND "y2_high" IS NULL)
    OR (("y2_state" IS 'known' OR "y2_state" IS 'atLeast') AND "y2_low" IS NOT NULL AND "y2_high" IS NULL)
    OR ("y2_state" IS 'range' AND "y2_low" IS NOT NULL AND "y2_high" IS NOT NULL AND "y2_low" < "y2_high")
    OR ("y2_state" IS 'unknown' AND "y2_low" IS NULL AND "y2_high" IS NULL)),
  CHECK ("y2_low" BETWEEN -999999999999 AND 999999999999 AND "y2_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("y3_state" IS NULL AND "y3_low" IS NULL AND "y3_high" IS NULL)
    OR (("y3_state" IS 'known' OR "y3_state" IS 'atLeast') AND "y3_low" IS NOT NULL AND "y3_high" IS NULL)
    OR ("y3_state" IS 'range' AND "y3_low" IS NOT NULL AND "y3_high" IS NOT NULL AND "y3_low" < "y3_high")
    OR ("y3_state" IS 'unknown' AND "y3_low" IS NULL AND "y3_high" IS NULL)),
  CHECK ("y3_low" BETWEEN -999999999999 AND 999999999999 AND "y3_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("y4_state" IS NULL AND "y4_low" IS NULL AND "y4_high" IS NULL)
    OR (("y4_state" IS 'known' OR "y4_state" IS 'atLeast') AND "y4_low" IS NOT NULL AND "y4_high" IS NULL)
    OR ("y4_state" IS 'range' AND "y4_low" IS NOT NULL AND "y4_high" IS NOT NULL AND "y4_low" < "y4_high")
    OR ("y4_state" IS 'unknown' AND "y4_low" IS NULL AND "y4_high" IS NULL)),
  CHECK ("y4_low" BETWEEN -999999999999 AND 999999999999 AND "y4_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("y5_state" IS NULL AND "y5_low" IS NULL AND "y5_high" IS NULL)
    OR (("y5_state" IS 'known' OR "y5_state" IS 'atLeast') AND "y5_low" IS NOT NULL AND "y5_high" IS NULL)
    OR ("y5_state" IS 'range' AND "y5_low" IS NOT NULL AND "y5_high" IS NOT NULL AND "y5_low" < "y5_high")
    OR ("y5_state" IS 'unknown' AND "y5_low" IS NULL AND "y5_high" IS NULL)),
  CHECK ("y5_low" BETWEEN -999999999999 AND 999999999999 AND "y5_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("left_state" IS NULL AND "left_low" IS NULL AND "left_high" IS NULL)
    OR (("left_state" IS 'known' OR "left_state" IS 'atLeast') AND "left_low" IS NOT NULL AND "left_high" IS NULL)
    OR ("left_state" IS 'range' AND "left_low" IS NOT NULL AND "left_high" IS NOT NULL AND "left_low" < "left_high")
    OR ("left_state" IS 'unknown' AND "left_low" IS NULL AND "left_high" IS NULL)),
  CHECK ("left_low" BETWEEN -999999999999 AND 999999999999 AND "left_high" BETWEEN -999999999999 AND 999999999999),
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table priority
CREATE TABLE "priority" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "slot" INTEGER NOT NULL,
  "label" TEXT NOT NULL,
  "short" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table priority_effect
CREATE TABLE "priority_effect" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "priority" TEXT NOT NULL REFERENCES "priority" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "score" INTEGER,
  "reason" TEXT,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table proposal
CREATE TABLE "proposal" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "ref" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "description" TEXT,
  "department" TEXT NOT NULL REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "portfolio" TEXT REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "service" TEXT REFERENCES "service" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "route" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "cost_state" TEXT,
  "cost_low" INTEGER,
  "cost_high" INTEGER,
  "likelihood" INTEGER,
  "impact" INTEGER,
  "rag" TEXT,
  "risk" TEXT,
  "eqia" TEXT NOT NULL,
  "eqia_date" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL, "gross_state" TEXT, "gross_low" INTEGER
  CHECK ("gross_low" BETWEEN -999999999999 AND 999999999999), "gross_high" INTEGER
  CHECK ("gross_high" BETWEEN -999999999999 AND 999999999999)
  CHECK (("gross_state" IS NULL AND "gross_low" IS NULL AND "gross_high" IS NULL)
    OR (("gross_state" IS 'known' OR "gross_state" IS 'atLeast') AND "gross_low" IS NOT NULL AND "gross_high" IS NULL)
    OR ("gross_state" IS 'range' AND "gross_low" IS NOT NULL AND "gross_high" IS NOT NULL AND "gross_low" < "gross_high")
    OR ("gross_state" IS 'unknown' AND "gross_low" IS NULL AND "gross_high" IS NULL)), "net_state" TEXT, "net_low" INTEGER
  CHECK ("net_low" BETWEEN -999999999999 AND 999999999999), "net_high" INTEGER
  CHECK ("net_high" BETWEEN -999999999999 AND 999999999999)
  CHECK (("net_state" IS NULL AND "net_low" IS NULL AND "net_high" IS NULL)
    OR (("net_state" IS 'known' OR "net_state" IS 'atLeast') AND "net_low" IS NOT NULL AND "net_high" IS NULL)
    OR ("net_state" IS 'range' AND "net_low" IS NOT NULL AND "net_high" IS NOT NULL AND "net_low" < "net_high")
    OR ("net_state" IS 'unknown' AND "net_low" IS NULL AND "net_high" IS NULL)), "start_year" INTEGER, "start_month" INTEGER, "full_state" TEXT, "full_low" INTEGER
  CHECK ("full_low" BETWEEN -999999999999 AND 999999999999), "full_high" INTEGER
  CHECK ("full_high" BETWEEN -999999999999 AND 999999999999)
  CHECK (("full_state" IS NULL AND "full_low" IS NULL AND "full_high" IS NULL)
    OR (("full_state" IS 'known' OR "full_state" IS 'atLeast') AND "full_low" IS NOT NULL AND "full_high" IS NULL)
    OR ("full_state" IS 'range' AND "full_low" IS NOT NULL AND "full_high" IS NOT NULL AND "full_low" < "full_high")
    OR ("full_state" IS 'unknown' AND "full_low" IS NULL AND "full_high" IS NULL)), "fte" TEXT, "posts" INTEGER, "vacant" INTEGER, "owner_name" TEXT, "mitigation" TEXT, "alternatives" TEXT, "evidence" TEXT, "consultation" TEXT, "eqia_link" TEXT,
  CHECK (("cost_state" IS NULL AND "cost_low" IS NULL AND "cost_high" IS NULL)
    OR (("cost_state" IS 'known' OR "cost_state" IS 'atLeast') AND "cost_low" IS NOT NULL AND "cost_high" IS NULL)
    OR ("cost_state" IS 'range' AND "cost_low" IS NOT NULL AND "cost_high" IS NOT NULL AND "cost_low" < "cost_high")
    OR ("cost_state" IS 'unknown' AND "cost_low" IS NULL AND "cost_high" IS NULL)),
  CHECK ("cost_low" BETWEEN -999999999999 AND 999999999999 AND "cost_high" BETWEEN -999999999999 AND 999999999999),
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table proposal_portfolio
CREATE TABLE "proposal_portfolio" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "portfolio" TEXT NOT NULL REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- table reader_mark
CREATE TABLE "reader_mark" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "pack" TEXT NOT NULL REFERENCES "pack" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "issue" TEXT REFERENCES "issue" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "day" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "reader" TEXT NOT NULL
) STRICT;

-- table recommendation
CREATE TABLE "recommendation" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "board" TEXT NOT NULL REFERENCES "board" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "type" TEXT NOT NULL,
  "doc" TEXT NOT NULL,
  "plain" TEXT NOT NULL,
  "addressee" TEXT NOT NULL,
  "due" TEXT,
  "owner_name" TEXT,
  "reason" TEXT,
  "evidence" TEXT,
  "measure" TEXT,
  "status" TEXT NOT NULL,
  "ord" TEXT NOT NULL,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL, "figures" TEXT,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table recommendation_link
CREATE TABLE "recommendation_link" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "recommendation" TEXT NOT NULL REFERENCES "recommendation" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "proposal" TEXT REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "priority" TEXT REFERENCES "priority" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- table remit
CREATE TABLE "remit" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "committee" TEXT NOT NULL REFERENCES "committee" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "portfolio" TEXT NOT NULL REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- table role
CREATE TABLE "role" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "person" TEXT NOT NULL REFERENCES "person" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "portfolio" TEXT REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "department" TEXT REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "from_date" TEXT,
  "to_date" TEXT,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table service
CREATE TABLE "service" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "department" TEXT NOT NULL REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "portfolio" TEXT REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "description" TEXT,
  "duty" TEXT NOT NULL,
  "act" TEXT,
  "floor_state" TEXT,
  "floor_low" INTEGER,
  "floor_high" INTEGER,
  "delivery" TEXT,
  "provider" TEXT,
  "budget_year" INTEGER,
  "budget_state" TEXT,
  "budget_low" INTEGER,
  "budget_high" INTEGER,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK (("floor_state" IS NULL AND "floor_low" IS NULL AND "floor_high" IS NULL)
    OR (("floor_state" IS 'known' OR "floor_state" IS 'atLeast') AND "floor_low" IS NOT NULL AND "floor_high" IS NULL)
    OR ("floor_state" IS 'range' AND "floor_low" IS NOT NULL AND "floor_high" IS NOT NULL AND "floor_low" < "floor_high")
    OR ("floor_state" IS 'unknown' AND "floor_low" IS NULL AND "floor_high" IS NULL)),
  CHECK ("floor_low" BETWEEN -999999999999 AND 999999999999 AND "floor_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("budget_state" IS NULL AND "budget_low" IS NULL AND "budget_high" IS NULL)
    OR (("budget_state" IS 'known' OR "budget_state" IS 'atLeast') AND "budget_low" IS NOT NULL AND "budget_high" IS NULL)
    OR ("budget_state" IS 'range' AND "budget_low" IS NOT NULL AND "budget_high" IS NOT NULL AND "budget_low" < "budget_high")
    OR ("budget_state" IS 'unknown' AND "budget_low" IS NULL AND "budget_high" IS NULL)),
  CHECK ("budget_low" BETWEEN -999999999999 AND 999999999999 AND "budget_high" BETWEEN -999999999999 AND 999999999999),
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table source
CREATE TABLE "source" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "title" TEXT NOT NULL,
  "publisher" TEXT,
  "published" TEXT,
  "reference" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table stage
CREATE TABLE "stage" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "short" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "due" TEXT,
  "ends" TEXT,
  "status" TEXT NOT NULL,
  "note" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table statement
CREATE TABLE "statement" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "body" TEXT,
  "date" TEXT,
  "first_year" INTEGER NOT NULL,
  "years" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "note" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table statement_line
CREATE TABLE "statement_line" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "statement" TEXT NOT NULL REFERENCES "statement" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT NOT NULL,
  "ref" TEXT,
  "label" TEXT NOT NULL,
  "grouping" TEXT,
  "department" TEXT REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "service" TEXT REFERENCES "service" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "subjective" TEXT,
  "note" TEXT,
  "a1_state" TEXT,
  "a1_low" INTEGER,
  "a1_high" INTEGER,
  "a2_state" TEXT,
  "a2_low" INTEGER,
  "a2_high" INTEGER,
  "a3_state" TEXT,
  "a3_low" INTEGER,
  "a3_high" INTEGER,
  "a4_state" TEXT,
  "a4_low" INTEGER,
  "a4_high" INTEGER,
  "a5_state" TEXT,
  "a5_low" INTEGER,
  "a5_high" INTEGER,
  "a6_state" TEXT,
  "a6_low" INTEGER,
  "a6_high" INTEGER,
  "a7_state" TEXT,
  "a7_low" INTEGER,
  "a7_high" INTEGER,
  "a8_state" TEXT,
  "a8_low" INTEGER,
  "a8_high" INTEGER,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK (("a1_state" IS NULL AND "a1_low" IS NULL AND "a1_high" IS NULL)
    OR (("a1_state" IS 'known' OR "a1_state" IS 'atLeast') AND "a1_low" IS NOT NULL AND "a1_high" IS NULL)
    OR ("a1_state" IS 'range' AND "a1_low" IS NOT NULL AND "a1_high" IS NOT NULL AND "a1_low" < "a1_high")
    OR ("a1_state" IS 'unknown' AND "a1_low" IS NULL AND "a1_high" IS NULL)),
  CHECK ("a1_low" BETWEEN -999999999999 AND 999999999999 AND "a1_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a2_state" IS NULL AND "a2_low" IS NULL AND "a2_high" IS NULL)
    OR (("a2_state" IS 'known' OR "a2_state" IS 'atLeast') AND "a2_low" IS NOT NULL AND "a2_high" IS NULL)
    OR ("a2_state" IS 'range' AND "a2_low" IS NOT NULL AND "a2_high" IS NOT NULL AND "a2_low" < "a2_high")
    OR ("a2_state" IS 'unknown' AND "a2_low" IS NULL AND "a2_high" IS NULL)),
  CHECK ("a2_low" BETWEEN -999999999999 AND 999999999999 AND "a2_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a3_state" IS NULL AND "a3_low" IS NULL AND "a3_high" IS NULL)
    OR (("a3_state" IS 'known' OR "a3_state" IS 'atLeast') AND "a3_low" IS NOT NULL AND "a3_high" IS NULL)
    OR ("a3_state" IS 'range' AND "a3_low" IS NOT NULL AND "a3_high" IS NOT NULL AND "a3_low" < "a3_high")
    OR ("a3_state" IS 'unknown' AND "a3_low" IS NULL AND "a3_high" IS NULL)),
  CHECK ("a3_low" BETWEEN -999999999999 AND 999999999999 AND "a3_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a4_state" IS NULL AND "a4_low" IS NULL AND "a4_high" IS NULL)
    OR (("a4_state" IS 'known' OR "a4_state" IS 'atLeast') AND "a4_low" IS NOT NULL AND "a4_high" IS NULL)
    OR ("a4_state" IS 'range' AND "a4_low" IS NOT NULL AND "a4_high" IS NOT NULL AND "a4_low" < "a4_high")
    OR ("a4_state" IS 'unknown' AND "a4_low" IS NULL AND "a4_high" IS NULL)),
  CHECK ("a4_low" BETWEEN -999999999999 AND 999999999999 AND "a4_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a5_state" IS NULL AND "a5_low" IS NULL AND "a5_high" IS NULL)
    OR (("a5_state" IS 'known' OR "a5_state" IS 'atLeast') AND "a5_low" IS NOT NULL AND "a5_high" IS NULL)
    OR ("a5_state" IS 'range' AND "a5_low" IS NOT NULL AND "a5_high" IS NOT NULL AND "a5_low" < "a5_high")
    OR ("a5_state" IS 'unknown' AND "a5_low" IS NULL AND "a5_high" IS NULL)),
  CHECK ("a5_low" BETWEEN -999999999999 AND 999999999999 AND "a5_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a6_state" IS NULL AND "a6_low" IS NULL AND "a6_high" IS NULL)
    OR (("a6_state" IS 'known' OR "a6_state" IS 'atLeast') AND "a6_low" IS NOT NULL AND "a6_high" IS NULL)
    OR ("a6_state" IS 'range' AND "a6_low" IS NOT NULL AND "a6_high" IS NOT NULL AND "a6_low" < "a6_high")
    OR ("a6_state" IS 'unknown' AND "a6_low" IS NULL AND "a6_high" IS NULL)),
  CHECK ("a6_low" BETWEEN -999999999999 AND 999999999999 AND "a6_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a7_state" IS NULL AND "a7_low" IS NULL AND "a7_high" IS NULL)
    OR (("a7_state" IS 'known' OR "a7_state" IS 'atLeast') AND "a7_low" IS NOT NULL AND "a7_high" IS NULL)
    OR ("a7_state" IS 'range' AND "a7_low" IS NOT NULL AND "a7_high" IS NOT NULL AND "a7_low" < "a7_high")
    OR ("a7_state" IS 'unknown' AND "a7_low" IS NULL AND "a7_high" IS NULL)),
  CHECK ("a7_low" BETWEEN -999999999999 AND 999999999999 AND "a7_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a8_state" IS NULL AND "a8_low" IS NULL AND "a8_high" IS NULL)
    OR (("a8_state" IS 'known' OR "a8_state" IS 'atLeast') AND "a8_low" IS NOT NULL AND "a8_high" IS NULL)
    OR ("a8_state" IS 'range' AND "a8_low" IS NOT NULL AND "a8_high" IS NOT NULL AND "a8_low" < "a8_high")
    OR ("a8_state" IS 'unknown' AND "a8_low" IS NULL AND "a8_high" IS NULL)),
  CHECK ("a8_low" BETWEEN -999999999999 AND 999999999999 AND "a8_high" BETWEEN -999999999999 AND 999999999999),
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- table stay
CREATE TABLE "stay" ("operation" TEXT PRIMARY KEY NOT NULL, "token" TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- table theme
CREATE TABLE "theme" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "board" TEXT NOT NULL REFERENCES "board" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "ord" TEXT NOT NULL,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- trigger change_is_never_deleted
CREATE TRIGGER "change_is_never_deleted" BEFORE DELETE ON "change"
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

-- trigger change_is_only_erased
CREATE TRIGGER "change_is_only_erased" BEFORE UPDATE ON "change"
WHEN NOT (
  OLD."value" IS NOT NULL AND OLD."erased" IS NULL AND NEW."value" IS NULL AND NEW."salt" IS NULL AND NEW."erased" IS NOT NULL
  AND NEW."operation" IS OLD."operation" AND NEW."scope" IS OLD."scope" AND NEW."n" IS OLD."n" AND NEW."entity" IS OLD."entity"
  AND NEW."row_id" IS OLD."row_id" AND NEW."grp" IS OLD."grp" AND NEW."op" IS OLD."op" AND NEW."prev" IS OLD."prev"
)
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

-- trigger operation_is_never_changed
CREATE TRIGGER "operation_is_never_changed" BEFORE UPDATE ON "operation"
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

-- trigger operation_is_never_deleted
CREATE TRIGGER "operation_is_never_deleted" BEFORE DELETE ON "operation"
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
