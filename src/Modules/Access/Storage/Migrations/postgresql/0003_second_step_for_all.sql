ALTER TABLE "access_organisation" ADD COLUMN "second_step_for_all" boolean NOT NULL DEFAULT false;
