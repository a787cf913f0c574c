using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Posts.Sheets;

/// <summary>Registers of posts as an import kind: a county that has them on paper brings them in with who holds them.</summary>
internal sealed class PostImport(PostDesk desk, Trail.Trail trail, TakeBackPosts takeBack) : IImportKind
{
    public string Code => "service-posts";

    public string Title => "党员岗位";

    public Permission Permission => PostsPermissions.Import;

    public IReadOnlyList<WantedColumn> Columns => PostColumns.Wanted;

    public IReadOnlyDictionary<string, string> ProblemWords => PostColumns.Words;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Examples => PostColumns.Examples;

    public string HrefOf(Guid subject) => $"/service-posts/{subject}";

    public async IAsyncEnumerable<IReadOnlyList<CheckedRow>> CheckAsync(
        ImportContext context,
        IAsyncEnumerable<IReadOnlyList<SheetRow>> batches,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var sent = new List<SheetRow>();
        await foreach (var batch in batches.WithCancellation(ct))
            sent.AddRange(batch);

        var check = new PostCheck(await BasisAsync(context, ct));
        yield return [.. sent.Select(row => Checked(row, check, context.ColumnOf))];
    }

    public async Task WriteAsync(ImportContext context, IReadOnlyList<CheckedRow> accepted, CancellationToken ct)
    {
        var (posts, holdings, entries) = (new List<ServicePost>(), new List<PostHolding>(), new List<TrailEntry>());
        foreach (var row in accepted)
        {
            var entry = (PostEntry)row.Value!;
            posts.Add(entry.Post);
            holdings.AddRange(entry.Holdings);
            row.SubjectId = entry.Post.Id.Value;
            var subject = new TrailSubject("service-post", entry.Post.Id.Value, entry.Post.Name, entry.Post.OrganizationId);
            var detail = $"{context.FileName} 第 {row.Row.Number} 行";
            entries.Add(TrailEntry.Of(context.By, PostsActs.Import, subject, entry.Post.RecordedAt, reason: null, detail));
        }

        if (entries.Count == 0)
            return;

        var rows = trail.InBulk();
        await rows.InsertAsync(posts, ct);
        await rows.InsertAsync(holdings, ct);
        await rows.TellAsync(entries, ct);
    }

    public Task<Refusal?> UndoAsync(ImportContext context, string reason, CancellationToken ct) => takeBack.RunAsync(context, reason, ct);

    private async Task<PostBasis> BasisAsync(ImportContext context, CancellationToken ct)
    {
        var (tree, reach) = (await desk.Organizations.TreeAsOfAsync(desk.Today, ct), context.By.Reach(PostsPermissions.Import));
        var within = desk.Organizations.Within(reach);
        var people = await desk.Members.Known.Where(m => within.Contains(m.OrganizationId)).ToListAsync(ct);
        var taken = await desk
            .Db.ServicePosts.Where(p => p.ClosedOn == null && within.Contains(p.OrganizationId))
            .Select(p => new { p.OrganizationId, p.Name })
            .ToListAsync(ct);
        var held = await desk.InForce.GroupBy(h => h.MemberId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return new PostBasis
        {
            County = desk.Db.County,
            Now = desk.Now,
            Import = context.Import.Value,
            Rules = desk.Rules,
            Branches = new OrganizationNames(tree, tree.All.Where(o => reach.Covers(o.Path))),
            Taken = [.. taken.Select(t => (t.OrganizationId, t.Name))],
            People = people.Where(m => m.IsOnTheBooks).ToLookup(m => (m.OrganizationId, m.Name)),
            Held = held.ToDictionary(h => h.Key, h => h.Count),
        };
    }

    private static CheckedRow Checked(SheetRow row, PostCheck check, Func<string, int> columnOf)
    {
        var (entry, problems) = check.Check(row, columnOf);
        return new CheckedRow
        {
            Row = row,
            Problems = problems,
            Title = entry?.Post.Name ?? "",
            Value = entry,
        };
    }
}
