/**
 * @param { import('knex').Knex } knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('app_mesh_snapshots', table => {
    table.comment('The last snapshot of every mesh');
    table.string('mesh_key').primary().comment('REGION/OWNER/NAME');
    table
      .string('taken_at')
      .notNullable()
      .comment('ISO 8601; when App Mesh last told all of it');
    table
      .string('changed_at')
      .notNullable()
      .comment('ISO 8601; when the content last became another');
    table.string('hash').notNullable().comment('SHA-256 of the content');
    table
      .text('content')
      .notNullable()
      .comment('JSON: the mesh, its resources and its shares');
  });
  await knex.schema.createTable('app_mesh_sources', table => {
    table.comment('How reading each source last went');
    table
      .string('source_key')
      .primary()
      .comment('ACCOUNT/REGION/SERVICE/CLUSTER');
    table.string('account_id').notNullable();
    table.string('region').notNullable();
    table.string('service').notNullable();
    table.string('cluster').nullable();
    table
      .string('read_at')
      .nullable()
      .comment('ISO 8601; when it last answered');
    table.text('error').nullable().comment('JSON: why it last did not');
    table
      .text('detail')
      .nullable()
      .comment('JSON: what it told of the account');
  });
};

/**
 * @param { import('knex').Knex } knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('app_mesh_sources');
  await knex.schema.dropTable('app_mesh_snapshots');
};
