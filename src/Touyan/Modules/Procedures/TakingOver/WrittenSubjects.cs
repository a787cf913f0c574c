using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Subjects;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Procedures.TakingOver;

/// <summary>Whom the rows of a batch are about, asked once a batch: members by number or name, organisations by name or code, others by their title.</summary>
internal sealed class WrittenSubjects(TouyanDb db, IMembers members, IOrganizations organizations, IEnumerable<ICaseSubjects> kinds)
{
    private readonly HashSet<(string Procedure, Guid Subject)> seen = [];
    private IReadOnlyDictionary<CitizenId, MemberGlance> numbered = new Dictionary<CitizenId, MemberGlance>();
    private ILookup<string, MemberGlance> called = Enumerable.Empty<MemberGlance>().ToLookup(m => m.Name);
    private OrganizationNames? names;

    /// <summary>Organisations that the actor may name, by what offices call them.</summary>
    public async Task<OrganizationNames> NamesAsync(Actor by, DateOnly today, CancellationToken ct)
    {
        if (names is not null)
            return names;

        var (tree, reach) = (await organizations.TreeAsOfAsync(today, ct), by.Reach(ProceduresPermissions.Import));
        return names = new OrganizationNames(tree, tree.All.Where(o => reach.Covers(o.Path)));
    }

    /// <summary>Fills in the subjects of the rows, or says why not.</summary>
    public async Task FindAsync(IReadOnlyList<CaseDraft> drafts, Actor by, DateOnly today, CancellationToken ct)
    {
        var ofMembers = drafts.Where(d => d.Definition?.Subject == MemberSubjects.KindName).ToList();
        numbered = await members.NumberedAsync([.. ofMembers.Select(Number).OfType<CitizenId>()], by, ProceduresPermissions.Import, ct);
        called = await members.CalledAsync([.. ofMembers.Select(d => d.Text(CaseColumns.Subject))], by, ProceduresPermissions.Import, ct);
        foreach (var draft in drafts)
        {
            if (draft.Definition is not { } definition)
                continue;

            if (draft.Text(CaseColumns.Subject).Length == 0)
                draft.Reject(CaseColumns.Subject, "required", "没有填写办理对象。");
            else if (definition.Subject == MemberSubjects.KindName)
                FindMember(draft);
            else if (definition.Subject == OrganizationSubjects.KindName)
                FindOrganization(draft, await NamesAsync(by, today, ct));
            else
                await FindOtherAsync(draft, kinds.First(k => k.Kind == definition.Subject), by, ct);
        }

        await RefuseRunningAsync(drafts, ct);
    }

    private void FindMember(CaseDraft draft)
    {
        var name = draft.Text(CaseColumns.Subject);
        if (draft.Text(CaseColumns.IdNumber).Length > 0)
        {
            if (Number(draft) is not { } number)
                draft.Reject(CaseColumns.IdNumber, "invalid", "公民身份号码不对，请核对。");
            else if (!numbered.TryGetValue(number, out var one) || !May(draft, one))
                draft.Reject(CaseColumns.Subject, "not-found", $"管理范围内没有公民身份号码如此的在册党员“{name}”。");
            else if (Plain(one.Name) != Plain(name))
                draft.Reject(CaseColumns.Subject, "disagrees-with-id-number", $"这个公民身份号码的党员不叫“{name}”。");
            else
                draft.Subject = MemberSubjects.Of(one);
            return;
        }

        var found = called[name].Where(m => May(draft, m)).ToList();
        if (found.Count == 1)
            draft.Subject = MemberSubjects.Of(found[0]);
        else if (found.Count == 0)
            draft.Reject(CaseColumns.Subject, "not-found", $"管理范围内没有在册党员“{name}”。");
        else
            draft.Reject(CaseColumns.Subject, "ambiguous", $"有 {found.Count} 名党员叫“{name}”，请填写公民身份号码。");
    }

    private static void FindOrganization(CaseDraft draft, OrganizationNames names)
    {
        var written = draft.Text(CaseColumns.Subject);
        var match = names.Resolve(written);
        if (match.IsAmbiguous)
            draft.Reject(CaseColumns.Subject, "ambiguous", $"“{written}”对应多个党组织，请填写全称或代码。");
        else if (match.Node is not { } node)
            draft.Reject(CaseColumns.Subject, "not-found", $"没有找到党组织“{written}”。");
        else
            draft.Subject = new CaseSubject(node.Id.Value, node.Name, node.Id);
    }

    private static async Task FindOtherAsync(CaseDraft draft, ICaseSubjects kind, Actor by, CancellationToken ct)
    {
        var written = draft.Text(CaseColumns.Subject);
        var found = (await kind.SearchAsync(written, by, ct)).Where(s => s.Title == written).ToList();
        if (found.Count == 1)
            draft.Subject = found[0];
        else
            draft.Reject(
                CaseColumns.Subject,
                found.Count == 0 ? "not-found" : "ambiguous",
                found.Count == 0 ? $"没有找到{kind.Title}“{written}”。" : $"“{written}”不止一个。"
            );
    }

    // Of one matter of one subject there is one case at a time, in the books and in the sheet.
    private async Task RefuseRunningAsync(IReadOnlyList<CaseDraft> drafts, CancellationToken ct)
    {
        var single = drafts.Where(d => d is { Subject: not null, Definition.AllowsSeveral: false }).ToList();
        var ids = single.Select(d => d.Subject!.Id).Distinct().ToList();
        var running = await db
            .Cases.Where(c => c.State == CaseState.Open && ids.Contains(c.SubjectId))
            .Select(c => new
            {
                c.Procedure,
                c.SubjectId,
                c.Number,
            })
            .ToListAsync(ct);
        var numbers = running.DistinctBy(r => (r.Procedure, r.SubjectId)).ToDictionary(r => (r.Procedure, r.SubjectId), r => r.Number);
        foreach (var draft in single)
        {
            var key = (draft.Definition!.Id, draft.Subject!.Id);
            if (numbers.TryGetValue(key, out var number))
                draft.Reject(CaseColumns.Subject, "running-already", $"同一事项正在办理：{number}。");
            else if (!seen.Add(key))
                draft.Reject(CaseColumns.Subject, "duplicate-in-file", "本表前面已有同一办理对象的同一事项。");
        }
    }

    private static CitizenId? Number(CaseDraft draft) =>
        CitizenId.TryParse(draft.Cell(CaseColumns.IdNumber).Text, out var id, out _) ? id : null;

    private static string Plain(string name) => CellText.Key(name);

    private static bool May(CaseDraft draft, MemberGlance member) =>
        !member.IsGone && draft.Definition!.Start.Takes(MemberSubjects.Of(member));
}
