using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Duplicates;

internal sealed class MemberMergeTable : IEntityTypeConfiguration<MemberMerge>
{
    public void Configure(EntityTypeBuilder<MemberMerge> builder)
    {
        builder.ToTable("member_merges");
        builder.HasIndex(m => new { m.CountyCode, m.KeptId });
        builder.HasIndex(m => new { m.CountyCode, m.MergedId });
        builder.HasOne<Member>().WithMany().HasForeignKey(m => new { m.CountyCode, m.KeptId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(m => new { m.CountyCode, m.MergedId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class MemberMergeSets
{
    extension(TouyanDb db)
    {
        public DbSet<MemberMerge> MemberMerges => db.Set<MemberMerge>();
    }
}
