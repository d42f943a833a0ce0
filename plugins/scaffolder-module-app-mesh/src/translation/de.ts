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
};
