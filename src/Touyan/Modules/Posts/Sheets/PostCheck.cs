using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Sheets;
using Column = Touyan.Modules.Posts.Sheets.PostColumns;

namespace Touyan.Modules.Posts.Sheets;

/// <summary>What the rows of a sheet are checked against.</summary>
internal sealed record PostBasis
{
    public required int County { get; init; }
    public required DateTime Now { get; init; }
    public required Guid Import { get; init; }
    public required PostRules Rules { get; init; }
    public required OrganizationNames Branches { get; init; }

    /// <summary>Names of open posts by their branch.</summary>
    public required HashSet<(OrganizationId, string)> Taken { get; init; }

    /// <summary>Members on the books in reach by branch and name.</summary>
    public required ILookup<(OrganizationId, string), MemberGlance> People { get; init; }

    /// <summary>How many posts each holds.</summary>
    public required Dictionary<MemberId, int> Held { get; init; }
}

/// <summary>A row that passed: the post and who holds it.</summary>
internal sealed record PostEntry(ServicePost Post, string Organization, IReadOnlyList<PostHolding> Holdings);

/// <summary>Checks rows one after another; what a form refuses a sheet is refused too.</summary>
internal sealed class PostCheck(PostBasis basis)
{
    /// <summary>Who agreed to what a sheet tells of.</summary>
    public const string Importer = "导入";

    public (PostEntry? Entry, IReadOnlyList<SheetProblem> Problems) Check(SheetRow row, Func<string, int> columnOf)
    {
        var read = new RowReading(row, columnOf);
        var entry = Read(read);
        return (read.IsRefused ? null : entry, read.Problems);
    }

    private PostEntry? Read(RowReading row)
    {
        var branch = basis.Branches.Resolve(row.Text(Column.Organization)).Node;
        if (branch is null || !branch.Type.HasMembers)
            row.Reject("organization.not-found", Column.Organization, "没有这个党支部，或不在您的管理范围内。");

        var facts = Facts(row, branch?.Id ?? default);
        if (row.IsRefused)
            return null;

        if (!basis.Taken.Add((facts!.Organization, facts.Name)))
            row.Reject("name.duplicate", Column.Name, "该党支部已有同名的岗位，或者表中出现过。");

        var made = ServicePost.Define(facts, basis.Rules);
        if (made.Refusal is { } refusal)
            row.Reject("post.refused", column: null, refusal.Message + "。");

        return row.IsRefused ? null : new PostEntry(made.Value, branch!.Name, Holders(row, made.Value));
    }

    private PostFacts? Facts(RowReading row, OrganizationId organization)
    {
        var (name, promise) = (row.Text(Column.Name), row.Text(Column.Promise));
        var kind = row.Text(Column.Kind) is { Length: > 0 } word
            ? basis.Rules.Kinds.Resolve(word)?.Code
            : basis.Rules.Kinds.Entries[1].Code;
        var area = basis.Rules.Areas.Resolve(row.Text(Column.Area))?.Code;
        row.RejectIf(name.Length == 0, "name.required", Column.Name, "没有填写岗位名称。");
        row.RejectIf(promise.Length == 0, "promise.required", Column.Promise, "没有填写承诺事项。");
        row.RejectIf(
            kind is null,
            "kind.unknown",
            Column.Kind,
            $"应为{string.Join('、', basis.Rules.Kinds.Entries.Select(e => e.Name))}之一。"
        );
        row.RejectIf(
            area is null,
            "area.unknown",
            Column.Area,
            $"应为{string.Join('、', basis.Rules.Areas.Entries.Select(e => e.Name))}之一。"
        );
        row.RejectIf(name.Length > ServicePost.NameMaxLength, "text.too-long", Column.Name, $"不能超过 {ServicePost.NameMaxLength} 个字。");
        row.RejectIf(
            promise.Length > ServicePost.PromiseMaxLength,
            "text.too-long",
            Column.Promise,
            $"不能超过 {ServicePost.PromiseMaxLength} 个字。"
        );
        var (places, since, until) = (row.Number(Column.Places), row.Day(Column.Since), row.Day(Column.Until));
        if (row.IsRefused)
            return null;

        return new PostFacts
        {
            County = basis.County,
            Organization = organization,
            Name = name,
            Kind = kind!,
            Area = area!,
            Promise = promise,
            Places = places ?? Math.Max(1, Names(row).Length),
            Since = since ?? Clock.ToChinaDate(basis.Now),
            Until = until,
            RecordedAt = basis.Now,
            ImportId = basis.Import,
        };
    }

    private List<PostHolding> Holders(RowReading row, ServicePost post)
    {
        var holdings = new List<PostHolding>();
        foreach (var name in Names(row))
        {
            var meant = basis.People[(post.OrganizationId, name)].ToList();
            if (meant.Count != 1)
            {
                row.Reject("holder.not-found", Column.Holders, $"该党支部没有名叫“{name}”的党员，或者有同名的几人。");
                continue;
            }

            var held = basis.Held.GetValueOrDefault(meant[0].Id);
            var isThere = holdings.Exists(h => h.MemberId == meant[0].Id);
            var ground = new HoldingGround(holdings.Count, held, isThere, basis.Rules);
            var given = PostHolding.TakeOver(post, meant[0].Id, Importer, ground, basis.Now);
            if (given.Refusal is { } refusal)
            {
                row.Reject("post.refused", Column.Holders, $"{name}：{refusal.Message}。");
                continue;
            }

            basis.Held[meant[0].Id] = held + 1;
            holdings.Add(given.Value);
        }

        return holdings;
    }

    private static string[] Names(RowReading row) =>
        row.Text(Column.Holders)
            .Split(['、', '，', ',', '；', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
