using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Tests.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>Whoever came to another organisation after his probation had ended is a full member from its end all the same (细则第三十八条).</summary>
public sealed class ConversionAfterMoveTests
{
    private static readonly DateOnly Ends = new(2025, 6, 1);

    [Fact]
    public async Task Moved_after_his_probation_he_is_converted_from_its_end()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("meeting-conversion");
        await ChangeAsync(way, MembershipChange.Move, new DateOnly(2025, 6, 10), way.County.EastOffice);

        // Nobody is secretary there: the town stands in. 赵强 alone has a vote.
        var voted = await way.TryAsync("convert", "2025-06-15", vote: Pathway.Votes(1, 1, 1), role: Role.CommitteeAdministrator);
        Assert.False(voted.IsRefused, voted.Refusal?.Message);
        await way.TakeAsync("approve-conversion");

        var member = await MemberAsync(way);
        Assert.Equal((MemberKind.Full, Ends), (member.Kind, member.ConvertedOn));
        Assert.Equal(new DateOnly(2025, 6, 10), member.Spells.Single(s => s.IsOpen).From);
        Assert.Equal((ApplicantStage.Full, Ends), await StageAsync(way));
    }

    [Fact]
    public async Task Gone_along_with_a_merger_he_is_converted_from_its_end()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("approve-conversion");
        var input = new MergeOrganization.Input
        {
            Id = way.County.EastVillage,
            IntoId = way.County.EastOffice,
            On = new DateOnly(2026, 11, 1),
            Reason = "合并",
        };
        var merged = await way.County.RunAsync<MergeOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (merge, by) => merge.RunAsync(input, by, default)
        );
        Assert.False(merged.IsRefused, merged.Refusal?.Message);

        await way.TakeAsync("approve-conversion");

        var member = await MemberAsync(way);
        Assert.Equal((MemberKind.Full, Ends, way.County.EastOffice), (member.Kind, member.ConvertedOn, member.OrganizationId));
    }

    [Fact]
    public async Task Entered_directly_by_the_county_it_holds_as_well()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("inspect");
        await ChangeAsync(way, MembershipChange.Move, new DateOnly(2025, 6, 10), way.County.EastOffice);

        await ChangeAsync(way, MembershipChange.Convert, Ends);

        Assert.Equal((MemberKind.Full, (DateOnly?)Ends), ((await MemberAsync(way)).Kind, (await MemberAsync(way)).ConvertedOn));
    }

    [Fact]
    public void His_days_are_corrected_later_on_without_touching_where_he_stood()
    {
        var member = AMember.ChenJing();
        Assert.Null(member.MoveTo(AMember.OtherBranch, AMember.On("2026-04-01")));
        Assert.Null(member.Convert(AMember.On("2026-03-01"), AMember.Rules));

        var (today, rules) = (AMember.Day("2026-06-30"), AMember.Rules);
        var corrected = member.CorrectDates(AMember.Day("2025-02-20"), AMember.Day("2026-03-01"), hadProbation: true, today, rules);

        Assert.Null(corrected);
        Assert.Equal((AMember.Day("2025-02-20"), AMember.Day("2026-03-01")), (member.AdmittedOn, member.ConvertedOn));
        Assert.Equal(
            [AMember.Day("2025-02-20"), AMember.Day("2026-04-01"), AMember.Day("2026-04-01")],
            member.Spells.Select(s => s.From).Order()
        );
    }

    private static async Task ChangeAsync(Pathway way, MembershipChange change, DateOnly on, OrganizationId? to = null)
    {
        var input = new ChangeMembership.Input
        {
            Id = (await way.ApplicantAsync()).MemberId!.Value,
            Change = change,
            Organization = to?.ToString(),
            On = on,
            Reason = "党委决定",
            Ground = DirectGround.Correction,
        };
        var done = await way.County.RunAsync<ChangeMembership, Result<MemberId>>(
            Role.CountyAdministrator,
            (act, by) => act.RunAsync(input, by, default)
        );
        Assert.False(done.IsRefused, done.Refusal?.Message);
    }

    private static async Task<Member> MemberAsync(Pathway way)
    {
        var id = (await way.ApplicantAsync()).MemberId;
        return await way.County.LookAsync(db => db.Set<Member>().Include(m => m.Spells).SingleAsync(m => m.Id == id));
    }

    private static async Task<(ApplicantStage, DateOnly?)> StageAsync(Pathway way) =>
        await way.ApplicantAsync() is var applicant ? (applicant.Stage, applicant.EndedOn) : default;
}
