using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Export;

/// <summary>The rows of an exported roster, by organisation and name, one at a time: a county's worth of them takes no more memory than one.</summary>
public sealed class ExportedRows(IOrganizations organizations, Rules rules, TouyanDb db)
{
    public async IAsyncEnumerable<IReadOnlyList<SheetCell>> Of(
        IQueryable<OnRoster> roster,
        Reach revealed,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var names = new Names(rules.Codes("ethnicity"), rules.Codes("education"), rules.Codes("occupation"));
        var lines = roster
            .In(organizations)
            .OrderBy(x => x.Where.Path)
            .ThenBy(x => x.Who.Member.NameKey)
            .ThenBy(x => x.Who.Member.Id)
            .Select(ExportedLine.Shape(organizations.Within(revealed)))
            .AsAsyncEnumerable();
        await foreach (var line in lines.WithCancellation(ct))
            yield return Cells(line, names);
    }

    private sealed record Names(CodeTable Ethnicities, CodeTable Educations, CodeTable Occupations);

    // In the order of RosterColumns.Wanted: what goes out can come in.
    private SheetCell[] Cells(ExportedLine line, Names names)
    {
        var (number, phone) = (db.OfMember(line.Id, line.IdNumber), db.OfMember(line.Id, line.Phone));
        return
        [
            SheetCell.Of(line.Name),
            SheetCell.Of(Words.Of(line.Sex)),
            SheetCell.Of(names.Ethnicities.Name(line.Ethnicity)),
            SheetCell.Of(line.IsInSight && line.IsWhole ? number.Value.Value : number.ToString()),
            SheetCell.Of(line.BornOn),
            SheetCell.Of(line.IsInSight ? names.Educations.Name(line.Education) : null),
            SheetCell.Of(line.JoinedOn),
            SheetCell.Of(line.ConvertedOn),
            SheetCell.Of(Words.Of(line.Kind)),
            SheetCell.Of(line.Organization),
            SheetCell.Of(line.IsInSight ? names.Occupations.Name(line.Occupation) : null),
            SheetCell.Of(line.IsInSight ? line.WorkUnit : null),
            SheetCell.Of(line.IsInSight ? line.NativePlace : null),
            SheetCell.Of(
                !line.IsInSight ? null
                : line.IsWhole ? phone?.Value.Value
                : phone?.ToString()
            ),
            SheetCell.Of(line.IsInSight ? line.Note : null),
        ];
    }
}
