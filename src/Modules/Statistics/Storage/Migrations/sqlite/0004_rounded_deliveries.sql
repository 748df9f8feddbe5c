ALTER TABLE "statistics_delivery" ADD COLUMN "rounded_to" REAL NOT NULL DEFAULT 1;
-- Deliveries that were taken in before say it in their note alone.
UPDATE "statistics_delivery" SET "rounded_to" = 5 WHERE "note" LIKE 'De bron rondt af op vijftallen%';
