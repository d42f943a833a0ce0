/**
 * @param { import('knex').Knex } knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('app_mesh_provider_rounds', table => {
    table.comment(
      'What the last round of each App Mesh provider did, whichever replica it ran in',
    );
    table.string('provider').primary().comment('Name of the provider');
    table
      .string('applied')
      .nullable()
      .comment('Hash of the entities that were last applied, and how');
    table
      .string('wanted')
      .nullable()
      .comment('Hash of the many entities that the last round wanted gone');
  });
};

/**
 * @param { import('knex').Knex } knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('app_mesh_provider_rounds');
};
