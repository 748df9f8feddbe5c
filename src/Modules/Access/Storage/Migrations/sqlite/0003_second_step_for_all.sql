ALTER TABLE "access_organisation" ADD COLUMN "second_step_for_all" INTEGER NOT NULL DEFAULT 0;
