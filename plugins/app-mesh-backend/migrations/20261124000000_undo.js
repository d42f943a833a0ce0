/**
 * @param { import('knex').Knex } knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('app_mesh_changes', table => {
    table
      .text('undo')
      .nullable()
      .comment(
        'JSON: what was there before the change, so that a mesh can be shown as it was',
      );
  });
};

/**
 * @param { import('knex').Knex } knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('app_mesh_changes', table => {
    table.dropColumn('undo');
  });
};
