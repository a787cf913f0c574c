using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Files;

/// <summary>党员档案: all that the books know of one member, with why each computed value is what it is.</summary>
public sealed class ShowMember(MemberDesk desk, Rules rules)
{
    public async Task<Result<MemberFile>> RunAsync(MemberId id, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, version: null, by, MembersPermissions.Read, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var member = found.Value;
        await desk.LoadPartsAsync(member, ct);
        var names = await NamesAsync(member, ct);
        return new MemberFile
        {
            Id = id,
            Version = member.Version,
            Name = member.Name,
            Sex = member.Sex,
            IdNumber = member.IdNumber.ToString(),
            Phone = member.Phone?.ToString(),
            BornOn = member.BornOn,
            Ethnicity = rules.Codes("ethnicity").Name(member.Ethnicity),
            NativePlace = member.NativePlace,
            Education = rules.Codes("education").Name(member.Education),
            Occupation = rules.Codes("occupation").Name(member.Occupation),
            Note = member.Note,
            OrganizationId = member.OrganizationId,
            Organization = names[member.OrganizationId].Name,
            Kind = member.Kind,
            Standing = member.Standing,
            IsOnTheBooks = member.IsOnTheBooks,
            AdmittedOn = member.AdmittedOn,
            ConvertedOn = member.ConvertedOn,
            MergedInto = member.MergedInto,
            Computed = ComputedOf(member),
            Spells =
            [
                .. member
                    .Spells.OrderByDescending(s => s.From)
                    .ThenByDescending(s => s.To ?? DateOnly.MaxValue)
                    .Select(s => SpellOf(s, names)),
            ],
            Educations = [.. member.EducationRecords.OrderByDescending(e => e.GraduatedOn).Select(EducationOf)],
            Occupations = [.. member.OccupationSpells.OrderByDescending(o => o.To ?? DateOnly.MaxValue).Select(OccupationOf)],
            Honours = [.. member.Honours.OrderByDescending(h => h.AwardedOn)],
            Posts = await PostsAsync(member, ct),
            MayEdit = May(by, MembersPermissions.Edit, names[member.OrganizationId]),
            MayChangeStanding = May(by, MembersPermissions.ChangeStanding, names[member.OrganizationId]),
            MayEnterDecided = May(by, MembersPermissions.EnterDecided, names[member.OrganizationId]),
            IsOwn = by.Member == id,
            MayReveal = by.Member == id || May(by, MembersPermissions.Reveal, names[member.OrganizationId]),
        };
    }

    private static bool May(Actor by, Permission permission, OrganizationPlace place) => by.MayAt(permission, place.Path);

    private MemberComputed ComputedOf(Member member)
    {
        var (today, membership) = (desk.Today, rules.Membership(desk.Today));
        var starts = rules.Find("DEV-01.membership-starts", today);
        return new MemberComputed(
            MemberFacts.Age(member.BornOn, today),
            MemberFacts.PartyStanding(member.Kind, member.ConvertedOn, today, starts),
            MemberFacts.ProbationEnd(member.Kind, member.AdmittedOn, member.ProbationExtendedTo, membership),
            MemberFacts.AgeBand(member.BornOn, today, rules.Ages()),
            MemberFacts.JoiningPeriod(member.AdmittedOn, rules.Periods())
        );
    }

    private async Task<Dictionary<OrganizationId, OrganizationPlace>> NamesAsync(Member member, CancellationToken ct)
    {
        var ids = member.Spells.Select(s => s.OrganizationId).Append(member.OrganizationId).Distinct().ToList();
        return await desk.Organizations.Places.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
    }

    private async Task<IReadOnlyList<MemberFile.Post>> PostsAsync(Member member, CancellationToken ct)
    {
        var held = await desk
            .Db.CommitteePosts.AsNoTracking()
            .Where(p => p.MemberId == member.Id)
            .Join(desk.Organizations.Places, p => p.OrganizationId, o => o.Id, (p, o) => new { Post = p, o.Name })
            .OrderByDescending(x => x.Post.From)
            .ToListAsync(ct);
        var table = rules.Codes("committee-post");
        return
        [
            .. held.Select(x => new MemberFile.Post(
                x.Post.OrganizationId,
                x.Name,
                table.Name(x.Post.Post),
                x.Post.From,
                x.Post.To,
                x.Post.DocumentNumber
            )),
        ];
    }

    private MemberFile.Spell SpellOf(MembershipSpell spell, Dictionary<OrganizationId, OrganizationPlace> names) =>
        new(
            spell.From,
            spell.To,
            names[spell.OrganizationId].Name,
            spell.Kind,
            spell.Standing,
            spell.Cause,
            spell.DocumentNumber,
            spell.EvidenceOn,
            spell.RecordedAt
        );

    private MemberFile.Schooling EducationOf(EducationRecord record) =>
        new(
            rules.Codes("education").Name(record.Level),
            rules.Codes("degree").Name(record.Degree),
            record.School,
            record.Major,
            record.GraduatedOn
        );

    private MemberFile.Job OccupationOf(OccupationSpell spell) =>
        new(rules.Codes("occupation").Name(spell.Code), spell.WorkUnit, spell.Title, spell.From, spell.To);
}
