-- What was issued keeps its numbers, and what a Board wrote knows the figures it was written on. What an earlier version of the app wrote
-- says nothing of either: the numbers are then read from the model that was sealed, and no figure is said to have moved.

-- issue of a pack
ALTER TABLE "issue" ADD COLUMN "paragraphs" TEXT;
ALTER TABLE "issue" ADD COLUMN "recommendations" TEXT;
ALTER TABLE "issue" ADD COLUMN "lists" TEXT;

-- comment
ALTER TABLE "comment" ADD COLUMN "figures" TEXT;

-- recommendation
ALTER TABLE "recommendation" ADD COLUMN "figures" TEXT;
