/**
 * @param { import('knex').Knex } knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('app_mesh_changes', table => {
    table.comment(
      'What has changed in meshes; rows are only added, and forgotten after a while',
    );
    table.bigIncrements('id').comment('In the order in which they were found');
    table
      .bigInteger('changed_at')
      .notNullable()
      .comment('Milliseconds since 1970');
    table.string('mesh_key').notNullable().comment('REGION/OWNER/NAME');
    table
      .string('account_id')
      .notNullable()
      .comment('Who created the resource, or the consumer of a share');
    table.string('kind').notNullable();
    table.text('arn').notNullable();
    table.string('name', 1023).notNullable();
    table.string('change').notNullable().comment('added, changed or removed');
    table
      .text('differences')
      .nullable()
      .comment('JSON: path, before and after of each');
    table.index(['changed_at', 'id'], 'app_mesh_changes_at_idx');
    table.index(['mesh_key', 'changed_at'], 'app_mesh_changes_mesh_idx');
  });
  await knex.schema.createTable('app_mesh_leases', table => {
    table.comment('Which replica collects');
    table.string('name').primary();
    table.string('holder').notNullable().comment('Id of the replica');
    table
      .bigInteger('beat')
      .notNullable()
      .comment('Grows while the holder lives');
    table
      .bigInteger('refresh_wanted')
      .notNullable()
      .defaultTo(0)
      .comment('Grows with each wish for a collection');
    table
      .bigInteger('refresh_done')
      .notNullable()
      .defaultTo(0)
      .comment('The last wish that was fulfilled');
  });
  await knex.schema.alterTable('app_mesh_sources', table => {
    table
      .string('throttled_at')
      .nullable()
      .comment('ISO 8601; when AWS throttled the last reading');
  });
};

/**
 * @param { import('knex').Knex } knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('app_mesh_sources', table => {
    table.dropColumn('throttled_at');
  });
  await knex.schema.dropTable('app_mesh_leases');
  await knex.schema.dropTable('app_mesh_changes');
};
