using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Duplicates;

/// <summary>Two records side by side, value by value.</summary>
public sealed class CompareMembers(TouyanDb db, IOrganizations organizations, Rules rules)
{
    /// <summary>One value of both records, as shown.</summary>
    public sealed record Line(string Label, string First, string Second)
    {
        public bool Differs => First != Second;
    }

    public sealed record View(MemberId First, MemberId Second, string Name, IReadOnlyList<Line> Lines);

    public async Task<Result<View>> RunAsync(MemberId first, MemberId second, Actor by, CancellationToken ct)
    {
        MemberId[] asked = [first, second];
        var found = await db
            .Members.AsNoTracking()
            .VisibleTo(by, MembersPermissions.Merge, organizations)
            .Where(m => asked.Contains(m.Id) && m.Standing != MembershipStanding.Merged)
            .ToListAsync(ct);
        if (found.Find(m => m.Id == first) is not { } one || found.Find(m => m.Id == second) is not { } other || first == second)
            return MemberRefusals.NotFound;

        var places = await organizations.NamesAsync([one.OrganizationId, other.OrganizationId], ct);
        Line Of(string label, Func<Member, string?> value) => new(label, value(one) ?? "", value(other) ?? "");
        return new View(
            first,
            second,
            one.Name,
            [
                Of("公民身份号码", m => m.IdNumber.ToString()),
                Of("性别", m => Words.Of(m.Sex)),
                Of("出生日期", m => m.BornOn.ToString("yyyy-MM-dd")),
                Of("民族", m => rules.Codes("ethnicity").Name(m.Ethnicity)),
                Of("籍贯", m => m.NativePlace),
                Of("手机号码", m => m.Phone?.ToString()),
                Of("学历", m => rules.Codes("education").Name(m.Education)),
                Of("工作岗位", m => rules.Codes("occupation").Name(m.Occupation)),
                Of("入党日期", m => m.AdmittedOn.ToString("yyyy-MM-dd")),
                Of("转正日期", m => m.ConvertedOn?.ToString("yyyy-MM-dd")),
                Of("党员类别", m => Words.Of(m.Kind)),
                Of("党籍状态", m => Words.Of(m.Standing)),
                Of("所在党组织", m => places[m.OrganizationId]),
                Of("备注", m => m.Note),
            ]
        );
    }
}
