/** German texts by the keys of the English ones, which decide what is to be translated. */
export default {
  loading: 'Wird gelesen…',
  choose: 'Bitte wählen',
  filter: 'Filtern',
  failed: 'Die Auswahl ließ sich nicht lesen',
  partly:
    'Einige Konten ließen sich nicht lesen, deshalb fehlt vielleicht etwas',
  noAccounts: 'Es ist kein Konto eingerichtet.',
  noMeshes:
    'Kein eingerichtetes Konto sieht bisher ein Mesh. Legen Sie zuerst eines an.',
  chooseMesh: 'Wählen Sie zuerst ein Mesh.',
  noServices: 'Dieses Mesh hat noch keine Services.',
  'plan.title': 'Was ein Lauf täte',
  'plan.nothing': 'Ein Lauf änderte nichts.',
  'plan.after': 'nach {{steps}}',
  'plan.count.create': '{{total}} anzulegen',
  'plan.count.change': '{{total}} zu ändern',
  'plan.count.delete': '{{total}} zu löschen',
  'plan.count.wait': '{{total}} abzuwarten',
  'plan.count.blocked': '{{total}} verhindert',
  'plan.verdict.nothing-to-do': 'nichts zu tun',
  'plan.verdict.create': 'würde angelegt',
  'plan.verdict.change': 'würde geändert',
  'plan.verdict.delete': 'würde gelöscht',
  'plan.verdict.wait': 'wartet',
  'plan.verdict.blocked': 'verhindert',
};
