using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>Acts on the committees of a small county, by its administrator unless somebody else is named.</summary>
internal static class ACommittee
{
    public static Task<Result<Guid>> BeginTermAsync(
        this SmallCounty county,
        OrganizationId organization,
        string electedOn = "2024-03-01",
        int number = 1,
        int seats = 2,
        string? document = null,
        bool isExceptional = false,
        Role by = Role.CountyAdministrator
    ) =>
        county.RunAsync<BeginTerm, Result<Guid>>(
            by,
            (begin, actor) =>
                begin.RunAsync(
                    new BeginTerm.Input
                    {
                        Organization = organization,
                        Number = number,
                        ElectedOn = DateOnly.Parse(electedOn),
                        Seats = seats,
                        DocumentNumber = document,
                        IsExceptional = isExceptional,
                    },
                    actor,
                    default
                )
        );

    public static Task<Result<Guid>> AppointAsync(
        this SmallCounty county,
        OrganizationId organization,
        MemberId member,
        string post = "01",
        string from = "2024-03-01",
        bool isExceptional = false,
        int? version = null,
        Role by = Role.CountyAdministrator
    ) =>
        county.RunAsync<AppointMember, Result<Guid>>(
            by,
            (appoint, actor) =>
                appoint.RunAsync(
                    new AppointMember.Input
                    {
                        Organization = organization,
                        MemberId = member,
                        Post = post,
                        From = DateOnly.Parse(from),
                        DocumentNumber = "海组〔2024〕8号",
                        IsExceptional = isExceptional,
                        Version = version,
                    },
                    actor,
                    default
                )
        );

    public static Task<Result<Guid>> PostponeTermAsync(
        this SmallCounty county,
        OrganizationId organization,
        string until,
        string? document = "海组〔2026〕9号",
        bool isExceptional = false
    ) =>
        county.RunAsync<PostponeTerm, Result<Guid>>(
            Role.CountyAdministrator,
            (postpone, actor) =>
                postpone.RunAsync(
                    new PostponeTerm.Input
                    {
                        Organization = organization,
                        Until = DateOnly.Parse(until),
                        DocumentNumber = document,
                        Reason = "村级建制调整",
                        IsExceptional = isExceptional,
                    },
                    actor,
                    default
                )
        );

    public static async Task<ShowCommittee.View> CommitteeAsync(
        this SmallCounty county,
        OrganizationId organization,
        Role by = Role.CountyAdministrator
    ) =>
        (
            await county.RunAsync<ShowCommittee, Result<ShowCommittee.View>>(
                by,
                (show, actor) => show.RunAsync(organization, actor, default)
            )
        ).Value;
}
