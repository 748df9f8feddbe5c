using OpKoers.Import.Excel.Package;
using OpKoers.Import.Format;
using OpKoers.Import.Tree;
using OpKoers.Kernel;

namespace OpKoers.Import.Excel.Reading;

/// <summary>From a workbook to the same tree that JSON becomes.</summary>
internal static class WorkbookTree
{
    public static ObjectNode? Read(byte[] content, FindingList findings)
    {
        using var package = WorkbookPackage.Open(content, findings);
        if (package is null)
        {
            return null;
        }

        try
        {
            return WorkbookIndex.Read(package, findings) is { } index ? new Build(package, index, findings).Root() : null;
        }
        catch (Exception fault) when (WorkbookPackage.IsBroken(fault))
        {
            findings.Error("workbook-broken", default, T.Of("Dit bestand is geen heel Excel-bestand: een onderdeel is geen geldige XML."));
            return null;
        }
    }

    private sealed class Build(WorkbookPackage package, WorkbookIndex index, FindingList findings)
    {
        private readonly IReadOnlyList<string> texts = SharedTexts.Read(package, index.SharedTexts);
        private readonly HashSet<int> dates = DateStyles.Read(package, index.Styles);
        private readonly CellNodes nodes = new(findings, index.Since1904);

        public ObjectNode? Root()
        {
            if (!AllSheets())
            {
                return null;
            }

            var notations = index.Sheets.ContainsKey(WorkbookLayout.Notation) ? Notations.Read(Rows(WorkbookLayout.Notation) ?? [], findings) : new Notations();
            if (Rows(ProgrammeFormat.Programme.Sheet!) is not { } head)
            {
                return null;
            }

            var root = HeadSheet.Read(head, nodes, findings);
            var owned = WorkbookLayout.Lists.Where(layout => layout.Owner is not null).ToDictionary(layout => layout.Shape, layout => Records(layout, notations));
            foreach (var layout in WorkbookLayout.Lists.Where(layout => layout.Owner is null))
            {
                var records = Records(layout, notations).ConvertAll(pair => pair.Record);
                foreach (var field in layout.Shape.Fields.Where(field => field.Kind == FieldKind.Records))
                {
                    Own(records, field, owned[field.Inner!]);
                }

                root.Add(layout.Shape.Name, new ListNode(records, new Place(layout.Name)));
            }

            return root;
        }

        /// <summary>A sheet that is not there would empty its list. That is never meant by leaving out a sheet.</summary>
        private bool AllSheets()
        {
            var wanted = WorkbookLayout.Lists.Select(layout => layout.Name).Prepend(ProgrammeFormat.Programme.Sheet!).ToList();
            foreach (var name in wanted.Where(name => !index.Sheets.ContainsKey(name)))
            {
                findings.Error("sheet-missing", new Place(name), T.Of("Het blad '{0}' ontbreekt. Laat het blad staan, ook als er niets op staat.", name));
            }

            foreach (var name in index.Sheets.Keys.Where(name => !wanted.Contains(name, StringComparer.OrdinalIgnoreCase) && name is not (WorkbookLayout.Explanation or WorkbookLayout.Notation)))
            {
                findings.Add("sheet-unknown", FindingSeverity.Info, new Place(ShapeCheck.Short(name)), T.Of("Dit blad kennen wij niet; het wordt niet gelezen."));
            }

            return !findings.HasErrors;
        }

        private List<SheetRow>? Rows(string sheet) => new SheetReader(sheet, texts, dates, findings).Read(package, index.Sheets[sheet]);

        private List<(string? Owner, ObjectNode Record)> Records(SheetLayout layout, Notations notations) =>
            Rows(layout.Name) is { } rows ? new ListSheet(layout, notations, nodes, findings).Read(rows) : [];

        private void Own(List<ObjectNode> owners, Field field, List<(string? Owner, ObjectNode Record)> records)
        {
            var byOwner = records.ToLookup(pair => pair.Owner, pair => pair.Record, StringComparer.Ordinal);
            var keys = new HashSet<string>(StringComparer.Ordinal);
            foreach (var owner in owners)
            {
                var key = (owner.Find("key") as TextNode)?.Text;
                if (key is not null && keys.Add(key))
                {
                    owner.Add(field.Name, new ListNode([.. byOwner[key]], owner.Place));
                }
            }

            foreach (var (owner, record) in records.Where(pair => pair.Owner is null || !keys.Contains(pair.Owner)))
            {
                findings.Error("owner-unknown", record.PlaceOf(WorkbookLayout.OwnerKey), owner is null ? T.Of("In deze rij ontbreekt de sleutel waar zij bij hoort.") : T.Of("De sleutel '{0}' staat niet op het blad waar deze rij bij hoort.", ShapeCheck.Short(owner)));
            }
        }
    }
}
