using Touyan.Modules.Imports;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Members.Rosters;

/// <summary>Writes the members of a roster in bulk: files, spells, educations, occupations, and a trail entry for each member.</summary>
internal sealed class EnterRoster(Trail.Trail trail, ImportContext context, DateTime now)
{
    private const string Cause = "花名册导入";

    public async Task WriteAsync(IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var members = new List<Member>(rows.Count);
        var entries = new List<TrailEntry>(rows.Count);
        foreach (var row in rows)
        {
            var member = Member.Enrol(Enrolment((RosterEntry)row.Value!));
            row.SubjectId = member.Id.Value;
            members.Add(member);
            entries.Add(EntryOf(member, row.Row.Number));
        }

        var written = trail.InBulk();
        await written.InsertAsync(members, ct);
        await written.InsertAsync(members.SelectMany(m => m.Spells), ct);
        await written.InsertAsync(members.SelectMany(m => m.EducationRecords), ct);
        await written.InsertAsync(members.SelectMany(m => m.OccupationSpells), ct);
        await written.TellAsync(entries, ct);
    }

    private TrailEntry EntryOf(Member member, int row) =>
        TrailEntry.Of(context.By, MembersActs.Import, member.Subject, now, reason: null, $"{context.FileName} 第 {row} 行");

    private Enrolment Enrolment(RosterEntry entry) =>
        new()
        {
            County = context.By.County,
            OrganizationId = entry.OrganizationId,
            Name = entry.Name,
            IdNumber = entry.IdNumber,
            Sex = entry.Sex,
            BornOn = entry.BornOn,
            Ethnicity = entry.Ethnicity,
            NativePlace = entry.NativePlace,
            Phone = entry.Phone,
            Education = entry.Education,
            Occupation = entry.Occupation,
            WorkUnit = entry.WorkUnit,
            AdmittedOn = entry.AdmittedOn,
            ConvertedOn = entry.ConvertedOn,
            Kind = entry.Kind,
            Note = entry.Note,
            Cause = Cause,
            ImportId = context.Import.Value,
            RecordedAt = now,
        };
}
