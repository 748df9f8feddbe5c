ALTER TABLE "import_mapping" ADD COLUMN "accepted_shape" TEXT NULL;
ALTER TABLE "import_schedule" ADD COLUMN "accepted_shape" TEXT NULL;
ALTER TABLE "import_fetch" ADD COLUMN "shape_change" TEXT NULL;
