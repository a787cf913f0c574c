using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Correction;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;

namespace Touyan.Tests.Support;

public sealed partial class SmallCounty
{
    private static readonly TrailAct Enrolled = new("member.enrol", "登记党员");

    /// <summary>李伟, a full member of the east village, born 1985-07-01.</summary>
    public MemberId LiWei { get; private set; }

    /// <summary>王芳, a probationary member of the east village since 2026-03-15.</summary>
    public MemberId WangFang { get; private set; }

    /// <summary>赵强, a full member of the east town's office.</summary>
    public MemberId ZhaoQiang { get; private set; }

    /// <summary>张敏, a full member of the west village.</summary>
    public MemberId ZhangMin { get; private set; }

    /// <summary>The branch secretary corrects a file: 李伟 with another phone number and native place.</summary>
    public async Task CorrectAsync(MemberId member, string phone, string nativePlace)
    {
        var input = new CorrectMember.Input
        {
            Id = member,
            Name = "李伟",
            Ethnicity = "01",
            Phone = phone,
            NativePlace = nativePlace,
            Reason = "更正",
        };
        var done = await RunAsync<CorrectMember, Result<MemberId>>(
            Role.BranchSecretary,
            (correct, by) => correct.RunAsync(input, by, default)
        );
        Assert.False(done.IsRefused, done.Refusal?.Message);
    }

    /// <summary>Enters another member in the books. The ID number is made from the day of birth and <paramref name="serial"/> (odd for men).</summary>
    public async Task<MemberId> EnrolAsync(
        string name,
        OrganizationId organization,
        int serial,
        string bornOn = "1985-07-01",
        string admittedOn = "2010-06-20",
        MemberKind kind = MemberKind.Full
    )
    {
        var born = DateOnly.Parse(bornOn);
        var admitted = DateOnly.Parse(admittedOn);
        var member = Member.Enrol(
            new Enrolment
            {
                County = Code,
                OrganizationId = organization,
                Name = name,
                IdNumber = IdNumber(born, serial),
                Sex = serial % 2 == 1 ? Sex.Male : Sex.Female,
                BornOn = born,
                Ethnicity = "01",
                AdmittedOn = admitted,
                ConvertedOn = kind is MemberKind.Full ? admitted.AddYears(1) : null,
                Kind = kind,
                Cause = "补录",
                RecordedAt = App.Clock.GetUtcNow().UtcDateTime,
            }
        );
        return await LookAsync(async db =>
        {
            var subject = new TrailSubject("member", member.Id.Value, name, organization);
            db.AddRange(member, TrailEntry.Of(Founder(), Enrolled, subject, App.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
            return member.Id;
        });
    }

    /// <summary>A checked number of the county 320685.</summary>
    public static CitizenId IdNumber(DateOnly bornOn, int serial)
    {
        var body = $"320685{bornOn:yyyyMMdd}{serial:000}";
        return Enumerable.Range(0, 11).Select(i => body + "0123456789X"[i]).Select(Read).First(id => id is not null)!.Value;
    }

    private static CitizenId? Read(string text) => CitizenId.TryParse(text, out var id, out _) ? id : null;

    private async Task EnrolMembersAsync()
    {
        LiWei = await EnrolAsync("李伟", EastVillage, 11);
        WangFang = await EnrolAsync("王芳", EastVillage, 22, "1998-02-14", "2026-03-15", MemberKind.Probationary);
        ZhaoQiang = await EnrolAsync("赵强", EastOffice, 31, "1979-11-03", "2004-07-01");
        ZhangMin = await EnrolAsync("张敏", WestVillage, 42, "1968-05-30", "1995-07-01");
    }
}
