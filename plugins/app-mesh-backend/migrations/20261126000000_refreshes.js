/**
 * @param { import('knex').Knex } knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('app_mesh_refreshes', table => {
    table.comment('How often refreshes were asked for, of all replicas');
    table.bigInteger('minute').primary().comment('Minutes since 1970');
    table.integer('count').notNullable();
  });
};

/**
 * @param { import('knex').Knex } knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('app_mesh_refreshes');
};
