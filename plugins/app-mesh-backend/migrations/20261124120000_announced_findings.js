/**
 * @param { import('knex').Knex } knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('app_mesh_announced_findings', table => {
    table.comment('Findings that their teams have been told of');
    table
      .string('key', 64)
      .primary()
      .comment('Hash of resource, code and path; of a mesh that was looked at');
    table.text('mesh_key').notNullable().index();
    table
      .text('finding')
      .nullable()
      .comment('JSON: code and account; null for the mesh itself');
  });
};

/**
 * @param { import('knex').Knex } knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('app_mesh_announced_findings');
};
