-- An effort contributes to a goal once. Of those that were added twice in the same moment, the first stays.
UPDATE programmes_contribution SET removed = 1, version = version + 1
WHERE NOT removed AND EXISTS (
    SELECT 1 FROM programmes_contribution earlier
    WHERE earlier.goal_id = programmes_contribution.goal_id AND earlier.effort_id = programmes_contribution.effort_id
        AND NOT earlier.removed AND earlier.id < programmes_contribution.id);

CREATE UNIQUE INDEX "IX_programmes_contribution_goal_id_effort_id" ON programmes_contribution (goal_id, effort_id) WHERE NOT removed;
