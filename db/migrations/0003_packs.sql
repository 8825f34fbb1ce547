-- Packs: an agenda with its items, their words and files, what of it is exempt, what was issued, and what its readers wrote beside it;
-- and how the papers of a cycle look. New tables only: nothing that exists changes.

-- house style
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
CREATE INDEX "house_style_by_cycle" ON "house_style" ("cycle");
CREATE INDEX "house_style_by_source" ON "house_style" ("source");

-- pack
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
CREATE INDEX "pack_by_cycle_title" ON "pack" ("cycle", "title");
CREATE INDEX "pack_by_board" ON "pack" ("board");
CREATE INDEX "pack_by_committee" ON "pack" ("committee");
CREATE INDEX "pack_by_meeting" ON "pack" ("meeting");
CREATE INDEX "pack_by_source" ON "pack" ("source");

-- item of a pack
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
CREATE INDEX "pack_item_by_pack" ON "pack_item" ("pack");
CREATE INDEX "pack_item_by_parent" ON "pack_item" ("parent");
CREATE INDEX "pack_item_by_source" ON "pack_item" ("source");

-- paragraph of a pack
CREATE TABLE "pack_paragraph" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "item" TEXT NOT NULL REFERENCES "pack_item" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "heading" INTEGER NOT NULL,
  "ord" TEXT NOT NULL,
  CHECK ("heading" IN (0, 1))
) STRICT;
CREATE INDEX "pack_paragraph_by_item" ON "pack_paragraph" ("item");

-- wording of a paragraph
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
CREATE INDEX "pack_text_by_paragraph" ON "pack_text" ("paragraph");
CREATE INDEX "pack_text_by_source" ON "pack_text" ("source");

-- attached file
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
CREATE INDEX "attachment_by_item" ON "attachment" ("item");
CREATE INDEX "attachment_by_source" ON "attachment" ("source");

-- exemption
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
CREATE INDEX "exemption_by_entity_target_field" ON "exemption" ("entity", "target", "field");
CREATE INDEX "exemption_by_cycle" ON "exemption" ("cycle");
CREATE INDEX "exemption_by_source" ON "exemption" ("source");

-- issue of a pack
CREATE TABLE "issue" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "pack" TEXT NOT NULL REFERENCES "pack" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "number" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "issued_by" TEXT NOT NULL,
  "note" TEXT
) STRICT;
CREATE INDEX "issue_by_pack_number" ON "issue" ("pack", "number");

-- issued file
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
CREATE INDEX "issue_file_by_issue_twin_format" ON "issue_file" ("issue", "twin", "format");

-- item of an issue
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
CREATE INDEX "issue_item_by_issue_item_twin" ON "issue_item" ("issue", "item", "twin");
CREATE INDEX "issue_item_by_item" ON "issue_item" ("item");

-- annotation
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
CREATE INDEX "annotation_by_pack" ON "annotation" ("pack");
CREATE INDEX "annotation_by_source" ON "annotation" ("source");

-- mark of what was read
CREATE TABLE "reader_mark" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "pack" TEXT NOT NULL REFERENCES "pack" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "issue" TEXT REFERENCES "issue" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "day" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "reader" TEXT NOT NULL
) STRICT;
CREATE INDEX "reader_mark_by_pack" ON "reader_mark" ("pack");
CREATE INDEX "reader_mark_by_issue" ON "reader_mark" ("issue");
