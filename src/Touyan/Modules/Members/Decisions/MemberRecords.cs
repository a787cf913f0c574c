using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Decisions;

/// <summary>Reads members for houses that decide on them.</summary>
internal sealed class MemberRecords(MemberDesk desk, Rules rules) : IMemberRecords
{
    public async Task<MemberOnDay?> FindAsync(MemberId id, DateOnly on, CancellationToken ct) =>
        (await OnDay(desk.Db.Members.Where(m => m.Id == id), on).ToListAsync(ct)).SingleOrDefault();

    // What the unit of work at hand has decided and not saved yet counts.
    public async Task<MemberOnDay?> NowAsync(MemberId id, CancellationToken ct) =>
        await desk.LoadAsync(id, ct) is { IsRefused: false } found ? Now(found.Value) : null;

    public async Task<IReadOnlyList<MemberOnDay>> OfAsync(OrganizationId organization, DateOnly on, CancellationToken ct) =>
        await OnDay(desk.Db.Members, on)
            .Where(m =>
                m.OrganizationId == organization
                && (
                    m.Standing == MembershipStanding.Normal
                    || m.Standing == MembershipStanding.LostContact
                    || m.Standing == MembershipStanding.Suspended
                )
            )
            .OrderBy(m => m.Name)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);

    public async Task<IReadOnlyDictionary<MemberId, MemberOnPaper>> OnPaperAsync(
        IReadOnlyCollection<MemberId> ids,
        DateOnly on,
        CancellationToken ct
    )
    {
        var members = await desk.Db.Members.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(ct);
        return members.ToDictionary(m => m.Id, m => OnPaper(m, on));
    }

    public async Task<MemberDossier?> OpenDossierAsync(MemberId id, CancellationToken ct)
    {
        var found = await desk.LoadAsync(id, ct);
        if (found.IsRefused)
            return null;

        await desk.LoadPartsAsync(found.Value, ct);
        return new MemberDossier(found.Value);
    }

    public async Task<MemberOnDay?> ByIdNumberAsync(CitizenId number, DateOnly on, CancellationToken ct) =>
        await desk.LoadByNumberAsync(number, ct) is { } member ? await FindAsync(member.Id, on, ct) : null;

    public async Task<KnownMembership?> StandingOfAsync(CitizenId number, CancellationToken ct) =>
        await desk.LoadByNumberAsync(number, ct) is { } member ? Known(member) : null;

    public async Task<KnownMembership?> StandingOfAsync(MemberId id, CancellationToken ct) =>
        await desk.LoadAsync(id, ct) is { IsRefused: false } found ? Known(found.Value) : null;

    private static KnownMembership Known(Member member) =>
        new(member.Id, member.Standing, member.Spells.Single(s => s.IsOpen).LeaveReason, member.StandingSince);

    public async Task<IReadOnlyDictionary<OrganizationId, DateOnly>> LastAdmissionsAsync(
        IQueryable<OrganizationId> organizations,
        CancellationToken ct
    ) =>
        await (
            from member in desk.Db.Members.AsNoTracking()
            join spell in desk.Db.MembershipSpells
                on new
                {
                    member.CountyCode,
                    MemberId = member.Id,
                    From = member.AdmittedOn,
                } equals new
                {
                    spell.CountyCode,
                    spell.MemberId,
                    spell.From,
                }
            where organizations.Contains(spell.OrganizationId)
            group member.AdmittedOn by spell.OrganizationId into admitted
            select new { admitted.Key, Last = admitted.Max() }
        ).ToDictionaryAsync(a => a.Key, a => a.Last, ct);

    // Nobody has two spells on one day, those of no day left out.
    private IQueryable<MemberOnDay> OnDay(IQueryable<Member> members, DateOnly day) =>
        from member in members
        join spell in desk.Db.MembershipSpells on new { member.CountyCode, member.Id } equals new { spell.CountyCode, Id = spell.MemberId }
        where spell.From <= day && (spell.To == null || day < spell.To)
        select new MemberOnDay
        {
            Id = member.Id,
            Name = member.Name,
            OrganizationId = spell.OrganizationId,
            Kind = spell.Kind,
            Standing = spell.Standing,
            BornOn = member.BornOn,
            AdmittedOn = member.AdmittedOn,
            ConvertedOn = spell.Kind == MemberKind.Full ? member.ConvertedOn : null,
            ProbationExtendedTo = member.ProbationExtendedTo,
        };

    private static MemberOnDay Now(Member member) =>
        new()
        {
            Id = member.Id,
            Name = member.Name,
            OrganizationId = member.OrganizationId,
            Kind = member.Kind,
            Standing = member.Standing,
            BornOn = member.BornOn,
            AdmittedOn = member.AdmittedOn,
            ConvertedOn = member.ConvertedOn,
            ProbationExtendedTo = member.ProbationExtendedTo,
        };

    private MemberOnPaper OnPaper(Member member, DateOnly on) =>
        new()
        {
            Name = member.Name,
            Sex = Words.Of(member.Sex),
            Ethnicity = rules.Codes("ethnicity").Name(member.Ethnicity),
            Age = MemberFacts.Age(member.BornOn, on).Value,
            IdNumber = member.IdNumber.ToString(),
            Kind = Words.Of(member.Kind),
            BornOn = member.BornOn,
            AdmittedOn = member.AdmittedOn,
            ConvertedOn = member.ConvertedOn,
            Education = rules.Codes("education").Name(member.Education) ?? "",
            Occupation = rules.Codes("occupation").Name(member.Occupation) ?? "",
            NativePlace = member.NativePlace,
        };
}
