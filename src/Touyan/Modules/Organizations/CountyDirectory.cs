using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Organizations;

/// <summary>
/// What is told of another county of this installation to whoever names its code: its name and the names of its committees, and nothing else. One
/// county at a time: nobody is given a list of them.
/// </summary>
public sealed class CountyDirectory(TouyanDb db, OtherCounty other)
{
    private static readonly OrganizationType[] Committees = [OrganizationType.PartyCommittee, OrganizationType.WorkCommittee];

    /// <summary>Its name; null when this installation does not keep it, or it is the county at hand.</summary>
    public async Task<string?> NameAsync(int county, CancellationToken ct) =>
        county == db.County ? null : await other.AskAsync(county, there => there.GetRequiredService<ICountyTitle>().FindAsync(ct));

    /// <summary>A few of its open committees whose name, code or pinyin initials a text may mean.</summary>
    public async Task<IReadOnlyList<CommitteeName>> CommitteesAsync(int county, string? text, int most, CancellationToken ct) =>
        await NameAsync(county, ct) is null
            ? []
            : await other.AskAsync(
                county,
                async there =>
                    (IReadOnlyList<CommitteeName>)
                        await there
                            .GetRequiredService<TouyanDb>()
                            .Organizations.Open.Named(text)
                            .Where(o => Committees.Contains(o.Type))
                            .OrderBy(o => o.NameKey)
                            .Take(most)
                            .Select(o => new CommitteeName(o.Id, o.Name))
                            .ToListAsync(ct)
            );

    /// <summary>Name of one of them; null when there is no such committee.</summary>
    public async Task<string?> CommitteeAsync(int county, OrganizationId id, CancellationToken ct) =>
        await NameAsync(county, ct) is null
            ? null
            : await other.AskAsync(
                county,
                there =>
                    there
                        .GetRequiredService<TouyanDb>()
                        .Organizations.Open.Where(o => o.Id == id && Committees.Contains(o.Type))
                        .Select(o => o.Name)
                        .SingleOrDefaultAsync(ct)
            );
}

/// <summary>A committee of another county, by name.</summary>
public sealed record CommitteeName(OrganizationId Id, string Name);
